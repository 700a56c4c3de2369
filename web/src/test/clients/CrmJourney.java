import io.quicksizer.client.ApiClient;
import io.quicksizer.client.api.EngagementsApi;
import io.quicksizer.client.api.EngagementsApi.APIEngagementsRequest;
import io.quicksizer.client.model.Engagement;
import io.quicksizer.client.model.NewEngagement;

/** A CRM that opens an engagement under its own opportunity and reads it again, with the generated client. */
public class CrmJourney {
    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + arguments[1]));
        EngagementsApi api = new EngagementsApi(client);
        Engagement opened =
                api.openEngagement(new NewEngagement().name("From Java").opportunity("OPP-JAVA"), null);
        Engagement read = api.engagement(opened.getId());
        // filters that are added later change no call
        int found = api.engagements(
                        APIEngagementsRequest.newBuilder().q("From Java").build())
                .getEngagements()
                .size();
        System.out.println(read.getName() + " " + read.getOpportunity() + " " + found);
    }
}
