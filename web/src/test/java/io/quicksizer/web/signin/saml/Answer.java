package io.quicksizer.web.signin.saml;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An identity provider's answer in the making: right in every respect until a test says otherwise. */
final class Answer {
    private static final String ACS = SamlPortalSettings.PORTAL + "/login/saml2/sso/saml";

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String[]> attributes = new ArrayList<>();
    private UnaryOperator<String> text = xml -> xml;

    private Answer(String requestId) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        set("response", "_" + UUID.randomUUID()).set("assertion", "_" + UUID.randomUUID());
        set("issued", now.toString()).set("before", now.minusSeconds(5).toString());
        set("after", now.plusSeconds(60).toString())
                .set("confirmedUntil", now.plusSeconds(60).toString());
        set("answers", requestId).set("confirms", requestId);
        set("destination", ACS).set("recipient", ACS);
        set("audience", SamlPortalSettings.PORTAL + "/saml2/metadata");
        set("issuer", TestIdentityProvider.ENTITY).set("responseIssuer", TestIdentityProvider.ENTITY);
        set("name", "G-" + UUID.randomUUID());
        set("status", "urn:oasis:names:tc:SAML:2.0:status:Success");
        set("method", "urn:oasis:names:tc:SAML:2.0:cm:bearer");
        attributes.add(new String[] {"uid", "paula"});
        attributes.add(new String[] {"displayName", "Paula Planner"});
        attributes.add(new String[] {"groups", "quicksizer-planners"});
        attributes.add(new String[] {"groups", "team-north"});
    }

    /** An answer to a request. */
    static Answer to(String requestId) {
        return new Answer(requestId);
    }

    /** Says something else; see the template for the names. */
    Answer set(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** Says something else, relative to now. */
    Answer at(String name, Duration fromNow) {
        return set(
                name, Instant.now().plus(fromNow).truncatedTo(ChronoUnit.MILLIS).toString());
    }

    /** Replaces an attribute, with as many elements as there are values. */
    Answer attribute(String name, String... replacements) {
        attributes.removeIf(attribute -> attribute[0].equals(name));
        for (String value : replacements) {
            attributes.add(new String[] {name, value});
        }
        return this;
    }

    /** Changes the text before it is signed. */
    Answer edit(String from, String to) {
        UnaryOperator<String> before = text;
        text = xml -> {
            String given = before.apply(xml);
            if (!given.contains(from)) {
                throw new IllegalArgumentException(from + " does not occur in " + given);
            }
            return given.replace(from, to);
        };
        return this;
    }

    String assertionId() {
        return values.get("assertion");
    }

    /** The name of the subject. */
    String subject() {
        return values.get("name");
    }

    /** As XML, not signed. */
    Document document() {
        String xml = text.apply(xml());
        for (Map.Entry<String, String> value : values.entrySet()) {
            xml = xml.replace("{" + value.getKey() + "}", value.getValue());
        }
        return Xml.parse(xml);
    }

    /** Signed as most identity providers do: the assertion. */
    Document signed() {
        Document document = document();
        Signing.with(TestIdentityProvider.shared().own()).sign(Xml.assertion(document));
        return document;
    }

    /** Signed, after everything of a name was taken out. */
    Document signedWithout(String name) {
        Document document = document();
        for (Element out = Xml.first(document, Xml.SAML, name);
                out != null;
                out = Xml.first(document, Xml.SAML, name)) {
            out.getParentNode().removeChild(out);
        }
        Signing.with(TestIdentityProvider.shared().own()).sign(Xml.assertion(document));
        return document;
    }

    private String xml() {
        StringBuilder more = new StringBuilder();
        attributes.forEach(attribute -> more.append("<saml:Attribute Name=\"")
                .append(attribute[0])
                .append("\"><saml:AttributeValue>")
                .append(attribute[1])
                .append("</saml:AttributeValue></saml:Attribute>"));
        String xml = """
                <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="{response}" Version="2.0" IssueInstant="{issued}" Destination="{destination}" InResponseTo="{answers}">\
                <saml:Issuer>{responseIssuer}</saml:Issuer>\
                <samlp:Status><samlp:StatusCode Value="{status}"/></samlp:Status>\
                <saml:Assertion ID="{assertion}" Version="2.0" IssueInstant="{issued}">\
                <saml:Issuer>{issuer}</saml:Issuer>\
                <saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">{name}</saml:NameID>\
                <saml:SubjectConfirmation Method="{method}"><saml:SubjectConfirmationData NotOnOrAfter="{confirmedUntil}" Recipient="{recipient}" InResponseTo="{confirms}"/></saml:SubjectConfirmation>\
                </saml:Subject>\
                <saml:Conditions NotBefore="{before}" NotOnOrAfter="{after}"><saml:AudienceRestriction><saml:Audience>{audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>\
                <saml:AuthnStatement AuthnInstant="{issued}" SessionIndex="s1"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>\
                <saml:AttributeStatement>{attributes}</saml:AttributeStatement>\
                </saml:Assertion></samlp:Response>""";
        return xml.replace("{attributes}", more);
    }
}
