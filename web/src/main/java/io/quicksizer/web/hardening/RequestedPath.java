package io.quicksizer.web.hardening;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.RequestPath;

/**
 * Path of a request as the dispatcher matches it: decoded by segment, without path parameters. Filters match this path,
 * never the raw address, so that an alternative spelling can't bypass them.
 */
public final class RequestedPath {
    private static final String API = "/api";

    private RequestedPath() {}

    /** Returns the path of the request within the application. */
    public static String of(HttpServletRequest request) {
        return of(request.getRequestURI(), request.getContextPath());
    }

    /** Returns the path of a raw address; the address itself if it is malformed and so matches no route. */
    public static String of(String address) {
        return of(address, "");
    }

    /** Returns whether the request is for the API. */
    public static boolean isApi(HttpServletRequest request) {
        return isApi(of(request));
    }

    /** Returns whether a parsed path belongs to the API. */
    public static boolean isApi(String path) {
        return isWithin(path, API);
    }

    /** Returns whether a parsed path is the folder or below it. */
    public static boolean isWithin(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    private static String of(String address, String context) {
        try {
            StringBuilder path = new StringBuilder();
            for (PathContainer.Element element :
                    RequestPath.parse(address, context).pathWithinApplication().elements()) {
                path.append(element instanceof PathSegment segment ? segment.valueToMatch() : element.value());
            }
            return path.toString();
        } catch (IllegalArgumentException malformed) {
            return address;
        }
    }
}
