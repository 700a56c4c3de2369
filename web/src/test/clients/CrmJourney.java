import io.quicksizer.client.ApiClient;
import io.quicksizer.client.api.EngagementsApi;
import io.quicksizer.client.model.Engagement;
import io.quicksizer.client.model.NewEngagement;

/** A CRM that opens an engagement under its own opportunity and reads it again, with the generated client. */
public class CrmJourney {
    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient()
                .setBasePath(arguments[0])
                .addDefaultHeader("Authorization", "Bearer " + arguments[1]);
        EngagementsApi api = new EngagementsApi(client);
        Engagement opened = api.openEngagement(new NewEngagement().name("From Java").opportunity("OPP-JAVA"), null);
        Engagement read = api.engagement(opened.getId());
        int found = api.engagements("From Java", null, null, null, null, null, null, null, null)
                .getEngagements()
                .size();
        System.out.println(read.getName() + " " + read.getOpportunity() + " " + found);
    }
}
