-- The version and the engine's key of each process after a deployment, so that listing and migrating instances of earlier
-- versions does not deploy the models. A deployment that has none yet is repeated once, which changes nothing in the engine.

create table model_version (
  engine_id uuid not null,
  digest text not null,
  process text not null,
  version int not null check (version > 0),
  definition_key bigint not null,
  primary key (engine_id, digest, process),
  foreign key (engine_id, digest) references model_deployment on delete cascade
);
