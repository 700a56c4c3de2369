package io.quicksizer.web.hardening;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** Error response of the container itself: the status only, without details about the container. */
public final class PlainErrorReport extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setContentType("text/plain;charset=utf-8");
        try (Writer text = response.getReporter()) {
            if (text != null) {
                text.write("Quicksizer cannot answer this request: " + response.getStatus() + "\n");
                response.finishResponse();
            }
        } catch (IOException gone) {
            container.getLogger().debug("The client has disconnected", gone);
        }
    }
}
