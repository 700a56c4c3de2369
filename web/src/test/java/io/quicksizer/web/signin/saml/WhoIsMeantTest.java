package io.quicksizer.web.signin.saml;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and groups that try to pass for others; each of them well signed. */
class WhoIsMeantTest extends SamlAttack {

    @Test
    void a_comment_in_the_name_id_is_refused() {
        refused(answer().edit("{name}", "G-<!-- -->{name}").signed(), "it has a comment");
    }

    @Test
    void two_names_in_one_subject_are_refused() {
        refused(
                answer().edit("</saml:NameID>", "</saml:NameID><saml:NameID>G-other</saml:NameID>")
                        .signed(),
                "its subject has more than one name");
    }

    @Test
    void a_comment_in_the_user_name_is_refused() {
        refused(answer().edit(">paula<", ">admin<!-- -->.evil<").signed(), "it has a comment");
    }

    @Test
    void two_user_names_are_refused() {
        refused(answer().attribute("uid", "paula", "admin").signed(), "the attribute of the user name has 2 values");
    }

    @Test
    void two_values_of_one_user_name_are_refused() {
        refused(
                answer().edit(
                                ">paula</saml:AttributeValue>",
                                ">paula</saml:AttributeValue><saml:AttributeValue>admin</saml:AttributeValue>")
                        .signed(),
                "the attribute of the user name has 2 values");
    }

    @Test
    void no_user_name_is_refused() {
        refused(answer().attribute("uid").signed(), "the attribute of the user name has 0 values");
    }

    @Test
    void an_element_in_the_user_name_is_refused() {
        refused(answer().edit(">paula<", "><b>admin</b>paula<").signed(), "");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "p\u0430ula", // a Cyrillic a
                "paula\u200b", // a blank without width
                "paula ",
                "\u00a0paula",
                "p\u0251ula", // a Latin alpha
                "ｐaula", // full width
                "../paula",
                "paula'--<x>",
                "-paula"
            })
    void a_name_that_looks_like_a_colleagues_is_refused(String name) {
        refused(
                browser()
                        .answer(answer().attribute("uid", name.replace("<", "&lt;"))
                                .signed()),
                "/sign-in?name",
                "the name is not a valid user name");
    }

    @Test
    void a_name_of_enormous_length_is_refused() {
        refused(
                browser().answer(answer().attribute("uid", "p".repeat(5_000)).signed()),
                "/sign-in?name",
                "the name is not a valid user name");
    }

    @Test
    void somebody_without_a_mapped_group_has_no_access() {
        refused(
                browser().answer(answer().attribute("groups", "others").signed()),
                "/sign-in?no-role",
                "none of the person's groups maps to a role");
    }

    @Test
    void somebody_without_any_group_has_no_access() {
        refused(
                browser().answer(answer().attribute("groups").signed()),
                "/sign-in?no-role",
                "none of the person's groups maps to a role");
    }

    @Test
    void groups_that_were_left_out_for_their_number_are_reported_to_their_member() {
        String link = "http://schemas.microsoft.com/claims/groups.link";
        refused(
                browser()
                        .answer(answer().attribute("groups")
                                .attribute(link, "https://graph.windows.net/x/users/y/getMemberObjects")
                                .signed()),
                "/sign-in?too-many-groups",
                "there are too many");
        begin();
        accepted(answer().attribute(link, "https://graph.windows.net/x/users/y/getMemberObjects")
                .signed());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Quicksizer-Admins", "quicksizer-admins ", "quicksizer-admins,x", "ADMIN", "ROLE_ADMIN"})
    void a_group_that_is_only_like_a_mapped_one_means_nothing(String group) {
        refused(
                browser().answer(answer().attribute("groups", group).signed()),
                "/sign-in?no-role",
                "none of the person's groups maps to a role");
    }

    @Test
    void somebody_who_was_deactivated_has_no_access() {
        accepted(answer().attribute("uid", "gone").signed());
        jdbc().update("update person set active = false where user_name = 'gone'");
        SamlBrowser later = anotherBrowser();
        refused(
                later,
                later.answer(Answer.to(later.begin()).attribute("uid", "gone").signed()),
                "/sign-in?deactivated",
                "the person was deactivated");
    }
}
