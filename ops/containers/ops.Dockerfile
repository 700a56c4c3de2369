# Image of the commands for operators, built from the output of ops/bundle. See docs/containers.md.
#   docker build -f ops/containers/ops.Dockerfile .
# A release pins BASE by digest. It is PostgreSQL's image because ops/backup needs pg_basebackup of the server's version.
ARG BASE=postgres:18.1-trixie

FROM ${BASE}
LABEL org.opencontainers.image.title="quicksizer-ops" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN apt-get update \
    && apt-get install -y --no-install-recommends age ca-certificates curl openjdk-21-jre-headless \
    && rm -rf /var/lib/apt/lists/*
COPY ops/target/bundle/ /opt/quicksizer/
COPY target/bom.json target/THIRD-PARTY.md /licenses/
WORKDIR /opt/quicksizer
# Numeric, so that Kubernetes can verify runAsNonRoot.
USER 10001:10001
STOPSIGNAL SIGTERM
ENTRYPOINT []
CMD ["ops/probe", "--help"]
