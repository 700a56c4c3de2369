-- What people say about an engagement, and whom they mention. Comments stay as they were written.

create table engagement_comment (
  id uuid primary key,
  engagement_id uuid not null references engagement,
  author text not null check (author <> ''),
  body text not null check (btrim(body) <> '' and length(body) <= 4000),
  written_at timestamptz not null
);

create index engagement_comment_thread on engagement_comment (engagement_id, written_at, id);

create table engagement_mention (
  comment_id uuid not null references engagement_comment,
  user_name text not null check (user_name <> ''),
  written_at timestamptz not null,
  primary key (comment_id, user_name)
);

create index engagement_mention_of_person on engagement_mention (user_name, written_at desc);

create trigger engagement_comment_stays before update or delete on engagement_comment
  for each row execute function refuse_change('a comment is never changed');
create trigger engagement_comment_is_not_truncated before truncate on engagement_comment
  for each statement execute function refuse_change('a comment is never changed');
create trigger engagement_mention_stays before update or delete on engagement_mention
  for each row execute function refuse_change('a comment is never changed');
create trigger engagement_mention_is_not_truncated before truncate on engagement_mention
  for each statement execute function refuse_change('a comment is never changed');
