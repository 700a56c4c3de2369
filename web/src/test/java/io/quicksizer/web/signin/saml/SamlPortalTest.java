package io.quicksizer.web.signin.saml;

import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.web.WebApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole portal, with SAML as the only way to sign in and without the local profile. People reach it under
 * an address that is not the one on which it listens. All such tests share one portal and its database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuicksizerDatabase(sharedAs = "saml-portal")
@SpringBootTest(classes = WebApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SamlPortalSettings.class)
@interface SamlPortalTest {}
