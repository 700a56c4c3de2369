-- What the applications' role may do, and nothing else. Run by the owner of the tables, after the migrations and after
-- every new one; may be run again. The role "quicksizer_app" must exist.

revoke all on all tables in schema public from quicksizer_app;
revoke create on schema public from public;
grant usage on schema public to quicksizer_app;
grant usage on all sequences in schema public to quicksizer_app;

-- rows that live: written, changed, some of them removed
grant select, insert, update on
  catalogue_version, line_item, engagement, revision, approval_level, outbox_message, idempotency_key,
  person, step_draft, sign_off_delegation, approval_policy, process_run, called_process, idle_reminder
  to quicksizer_app;
grant select, insert, delete on
  engagement_scope_type, engagement_line_item, engagement_custom_service, engagement_share,
  person_role, person_group
  to quicksizer_app;
-- the cascade that moves an engagement to a newer catalogue version runs as the tables' owner and needs no grant
grant delete on outbox_message, idempotency_key, step_draft, approval_policy to quicksizer_app;

-- pending sign-ins and messages that were used up: written and removed, never changed
grant select, insert, delete on sign_in_under_way, used_sign_in_message to quicksizer_app;
grant select, insert, update, delete on provider_session to quicksizer_app;

-- notifications and deliveries: written, changed and removed when they are old; settings of people, webhooks, links
grant select, insert, update, delete on
  notification_event, notification, delivery, notification_settings, notification_choice, webhook_endpoint, decision_link,
  service_token
  to quicksizer_app;

-- sessions of the portal: written, changed and removed
grant select, insert, update, delete on portal_session, portal_session_attributes to quicksizer_app;

-- alternatives of engagements; the journal of switches between them stays as it was written
grant select, insert, update, delete on alternative to quicksizer_app;
grant select, insert on applied_alternative to quicksizer_app;

-- searches that people saved, and how they want CSV files
grant select, insert, update, delete on saved_list, csv_choice to quicksizer_app;

-- tags, what was read and dismissed, and what an undo needs for a day
grant select, insert, delete on engagement_tag, mention_read, dismissed_hint to quicksizer_app;
grant select, insert, update, delete on last_hand_over, engagement_before_move to quicksizer_app;

-- the marker of the engine: one row that changes; models once for each release
grant select, update on recovery_mark to quicksizer_app;
grant select, insert on model_deployment, model_version to quicksizer_app;
-- written by ops/backup with a role of its own
grant select on backup_record to quicksizer_app;

-- rows of a draft: written and removed, never changed
grant select, insert, delete on
  catalogue_section, catalogue_service, catalogue_scenario, scenario_service, scope_type, policy_value, import_finding
  to quicksizer_app;
grant delete on line_item to quicksizer_app;

-- rows that stay as they were written
grant select, insert on
  step_event, step_submission, approval_decision, approval_route, stop_request, export_request, export_document,
  export_announcement, branding, branding_logo, begun_in_tasklist, prototype_engagement, contribution, audit_entry, engagement_comment, engagement_mention
  to quicksizer_app;

-- given by the migrations
grant select on
  scope_type_rule, flyway_schema_history, waiting_visit, running_engagement, current_export_document,
  exported_revision, personal_column, audit_redaction, revision_redaction, expired_document, synthetic_document
  to quicksizer_app;

-- changes to what must stay, each within the bounds of its function
grant execute on function erase_person(text, text, uuid), remove_expired_documents(timestamptz),
  remove_synthetic_documents(timestamptz) to quicksizer_app;

-- feedback, pilot, weekly report, actual days
grant select, insert, update, delete on feedback, feedback_screenshot, feedback_visit to quicksizer_app;
grant select, insert, update on cohort, feature_switch, satisfaction, actual_days to quicksizer_app;
grant select, insert, delete on cohort_member, cohort_feature, pilot_criterion to quicksizer_app;
grant delete on actual_days to quicksizer_app;
grant select, insert on pilot_decision, weekly_report, suggestion_decision, feedback_policy to quicksizer_app;
grant select on cohort_person to quicksizer_app;
