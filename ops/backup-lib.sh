# Shared functions of ops/backup, ops/restore and ops/drill. Sourced, not executed.

# age encrypts with a public key, so the machine that writes backups can't read them.
provide_age() {
  command -v age >/dev/null && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get install -y -qq age >/dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq age >/dev/null; }
  fi
  command -v age >/dev/null || die "Backups are encrypted with age. Install it (Debian: apt-get install age)."
}

provide_psql() {
  command -v psql >/dev/null && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql-client >/dev/null
  else
    die "Backups need psql. Install it (Debian: apt-get install postgresql-client)."
  fi
}

make_keys() {
  provide_age
  mkdir -p "$1"
  chmod 700 "$1"
  [ ! -e "$1/recipient.txt" ] || die "$1/recipient.txt already exists."
  (umask 077 && age-keygen -o "$1/identity.txt" 2>/dev/null)
  age-keygen -y "$1/identity.txt" >"$1/recipient.txt"
  echo "Store $1/identity.txt in another place. Without it, no backup can be read."
}

encrypt() {
  age -R "$1/recipient.txt"
}

decrypt() {
  age -d -i "${QUICKSIZER_BACKUP_IDENTITY:-$1/identity.txt}"
}

# Connects by PostgreSQL's environment variables, or to the server in the data folder of ops/run.
connect() {
  provide_psql
  export PGDATABASE=${PGDATABASE:-quicksizer} PGCONNECT_TIMEOUT=5
  if [ -z "${PGHOST:-}" ] && [ -r "$1/postgres/postmaster.pid" ]; then
    PGHOST=127.0.0.1
    PGPORT=$(sed -n 4p "$1/postgres/postmaster.pid")
    PGUSER=postgres
    PGPASSWORD=$(cat "$1/postgres.secret")
    export PGHOST PGPORT PGUSER PGPASSWORD
  fi
  query 'select 1' >/dev/null || die "The database is not responding."
}

query() {
  psql -XqAt -v ON_ERROR_STOP=1 -c "$1"
}

# An archive that belongs to another user would look empty.
require_log() {
  [ ! -e "$1/wal" ] || ls "$1/wal/" >/dev/null 2>&1 \
    || die "$1/wal exists but $(id -un) can't read it. Archive and back up as the same user, or share $1/wal with a group (docs/backup-restore.md)."
}

# Fails before the copy, because PostgreSQL ends a backup only after its WAL is archived. A single failure is given the
# time in which PostgreSQL tries again.
require_archiving() {
  local failing patience=${QUICKSIZER_BACKUP_PATIENCE:-60}
  [ "$(query 'show archive_mode')" != off ] \
    || die "The database does not archive its WAL (archive_mode is off), and without WAL a base backup can't be restored. Start the local stack with ops/run --archive DIR; for a server see docs/backup-restore.md."
  failing=$(archiving_fails)
  while [ -n "$failing" ]; do
    [ $((patience -= 1)) -ge 0 ] || die "PostgreSQL can't archive $failing; its log shows why (docs/runbooks/backup-too-old.md)."
    sleep 1
    failing=$(archiving_fails)
  done
}

# Name of the WAL segment that could not be archived, if nothing was archived since.
archiving_fails() {
  query "select last_failed_wal from pg_stat_archiver where last_failed_time > coalesce(last_archived_time, '-infinity')"
}

# Names of the WAL segments from a position on, without the one that is being written.
segments_since() {
  query "select pg_walfile_name('0/0'::pg_lsn + number * size + 1)
           from pg_size_bytes(current_setting('wal_segment_size')) size,
                generate_series(div('$1'::pg_lsn - '0/0', size), div(pg_current_wal_lsn() - '0/0', size) - 1) number"
}

# Waits for the segments in a list; the last one may be on its way.
await_archived() {
  local segment patience=${QUICKSIZER_BACKUP_PATIENCE:-60}
  while read -r segment; do
    until [ -s "$1/wal/$segment.gz.age" ]; do
      [ $((patience -= 1)) -ge 0 ] || die "The WAL segment $segment, which this backup needs, is not in $1/wal. Check archive_command (docs/backup-restore.md)."
      sleep 1
    done
  done <"$2"
}

# Compresses and encrypts into a temporary file and renames it, so that a partial segment is never used.
archive_segment() {
  local from=$1 name=$2 to=$3 there
  [ ! -e quicksizer.rehearsal ] || exit 0 # PostgreSQL runs the command in its data directory
  require_log "$to"
  there=$to/wal/$name.gz.age
  if [ -s "$there" ]; then # a retry after a lost acknowledgement, or a segment of another server with the same name
    [ "$(sha256sum <"$from")" = "$(cat "$to/wal/$name.sha256" 2>/dev/null)" ] || die "$there already exists with other content."
    exit 0
  fi
  umask 077
  [ ! -g "$to/wal" ] || umask 027 # the folder is shared with a group
  mkdir -p "$to/wal"
  sha256sum <"$from" >"$to/wal/$name.sha256"
  gzip -1 <"$from" | age -R "$to/recipient.txt" >"$there.part"
  sync "$there.part"
  mv "$there.part" "$there"
}

base_backup() {
  local major tool
  major=$(($(query 'show server_version_num') / 10000))
  tool=$(basebackup_tool "$major")
  if [ -n "$tool" ]; then
    echo "  base backup over the network with $tool"
    "$tool" -D - -Ft -X none -c fast --manifest-checksums=SHA256 | gzip -1 | encrypt "$to" >"$1/postgres.tar.gz.age"
  else
    echo "  base backup of the data directory: no pg_basebackup of version $major is installed"
    folder_backup "$1"
  fi
}

# Finds a pg_basebackup of the server's major version.
basebackup_tool() {
  local candidate
  for candidate in "/usr/lib/postgresql/$1/bin/pg_basebackup" "$(command -v pg_basebackup || true)"; do
    if [ -x "$candidate" ] && "$candidate" --version | grep -qE " $1\."; then
      echo "$candidate"
      return
    fi
  done
}

# One session has to stay open from pg_backup_start to pg_backup_stop, so psql runs the copy.
folder_backup() {
  local folder
  folder=$(query 'show data_directory')
  [ -r "$folder/PG_VERSION" ] || die "The server's data directory $folder is not on this machine. Install pg_basebackup of the server's version."
  cat >"$1/copy.sh" <<COPY
set -euo pipefail
. '$root/ops/backup-lib.sh'
set +e # tar exits with 1 when files change during the copy; WAL replay repairs those
tar -C '$folder' --warning=no-file-changed --warning=no-file-removed --exclude=postmaster.pid --exclude=postmaster.opts \
  --exclude='pg_wal/*' --exclude='pg_replslot/*' --exclude='pgsql_tmp*' -cf - . | gzip -1 | encrypt '$to' >'$1/postgres.tar.gz.age'
codes=("\${PIPESTATUS[@]}")
# without the partial copy, a full disk has room again for the WAL that pg_backup_stop waits for
[ "\${codes[0]}" -le 1 ] && [ "\${codes[1]}" = 0 ] && [ "\${codes[2]}" = 0 ] && : >'$1/copied' || rm -f '$1/postgres.tar.gz.age'
COPY
  psql -XqAt -v ON_ERROR_STOP=1 >"$1/stop.txt" <<SQL
select pg_backup_start('quicksizer', true) \g /dev/null
\! bash '$1/copy.sh'
\o '$1/backup_label'
select labelfile from pg_backup_stop(true);
\o
SQL
  [ -s "$1/backup_label" ] && [ -e "$1/copied" ] || die "The copy failed."
  rm -f "$1/copy.sh" "$1/stop.txt" "$1/copied"
}

# Settings and secrets of the stack of ops/run, if it is there, and those under the given paths, without the private key
# of the backup. Links are followed, because secrets are often mounted as links.
configuration() {
  local data=$1 files=() name
  shift
  for name in postgres.secret engine/application.yaml tasklist/application.yaml search/conf; do
    [ ! -e "$data/$name" ] || files+=(-C "$(realpath "$data")" "$name")
  done
  for name in "$@"; do
    name=$(realpath -s "$name")
    files+=(-C / "${name#/}")
  done
  tar -chzf - --exclude=identity.txt -T /dev/null "${files[@]}"
}

latest() {
  find "$1/base" -mindepth 1 -maxdepth 1 -type d -name '2*' -printf '%f\n' 2>/dev/null | sort | tail -1
}

# Checks without the key that no file is missing or changed.
check() {
  (cd "$1/base/$2" && sha256sum --quiet -c SHA256SUMS) || die "The backup $2 is damaged."
}

# Checks with the key that every file can be decrypted, PostgreSQL's manifest if there is one, and the WAL.
verify() {
  local base=$1/base/$2 file folder
  [ -n "$2" ] && [ -d "$base" ] || die "There is no backup under $1."
  check "$1" "$2"
  for file in "$base"/*.age; do
    decrypt "$1" <"$file" | gzip -t || die "$file can't be read."
  done
  folder=$(mktemp -d)
  trap "rm -rf '$folder'" EXIT
  decrypt "$1" <"$base/postgres.tar.gz.age" | tar -xzf - -C "$folder"
  if [ -e "$folder/backup_manifest" ] && command -v "$(verify_tool "$folder")" >/dev/null; then
    "$(verify_tool "$folder")" -n "$folder"
  fi
  [ -s "$folder/PG_VERSION" ] || die "The backup $2 contains no database."
  rm -rf "$folder"
  verify_segments "$1" "$base"
  echo "The backup $2 can be read."
}

# Reads the segments that a backup needs to be consistent, and looks for gaps in the later ones, at which recovery would end.
verify_segments() {
  local segment size
  while read -r segment; do
    [ -s "$1/wal/$segment.gz.age" ] || die "The WAL segment $segment, which the backup needs, is not in $1/wal."
    [ "$(decrypt_segment "$1" "$segment" | sha256sum)" = "$(cat "$1/wal/$segment.sha256")" ] \
      || die "$1/wal/$segment.gz.age can't be read."
  done <"$2/segment.txt"
  segment=$(first_segment "$2")
  size=$(decrypt_segment "$1" "$segment" | wc -c)
  verify_no_gap "$1" "$segment" "$size"
}

decrypt_segment() {
  decrypt "$1" <"$1/wal/$2.gz.age" | gzip -d
}

# Segments are numbered consecutively, also across timelines; their size says how many share the middle part of the name.
# From the first one of a timeline on, recovery reads nothing of earlier timelines.
verify_no_gap() {
  local name number last='' timeline=${2:0:8}
  while read -r name; do
    [[ ! ${name:8:16} < ${2:8:16} && ! ${name:0:8} < $timeline ]] || continue
    timeline=${name:0:8}
    number=$((16#${name:8:8} * (0x100000000 / $3) + 16#${name:16:8}))
    [ $((number - ${last:-$number})) -le 1 ] || die "WAL segments before $name are missing in $1/wal; recovery would end there."
    last=$number
  done < <(find "$1/wal" -name '*.gz.age' -printf '%f\n' | sed -nE 's/^([0-9A-F]{24})\.gz\.age$/\1/p' | LC_ALL=C sort -k1.9)
}

verify_tool() {
  echo "/usr/lib/postgresql/$(cat "$1/PG_VERSION")/bin/pg_verifybackup"
}

# Records the backup in the database; a restored database knows the backups before its own.
record() {
  local bytes
  bytes=$(du -sb "$1/base/$2" | cut -f1)
  query "insert into backup_record (label, finished_at, verified_at, bytes) values ('$2', now(), now(), $bytes)"
}

# Removes base backups beyond the limit, and the WAL segments that only they need.
retain() {
  local old oldest first segment
  find "$1/base" -mindepth 1 -maxdepth 1 -type d -name '2*' -printf '%f\n' | sort | head -n "-$2" | while read -r old; do
    echo "  removing the backup $old"
    rm -rf "${1:?}/base/$old"
  done
  oldest=$(find "$1/base" -mindepth 1 -maxdepth 1 -type d -name '2*' -printf '%f\n' | sort | head -1)
  first=$(first_segment "$1/base/$oldest")
  [ -n "$first" ] && [ -d "$1/wal" ] || return 0 # without archiving there is no WAL to remove
  find "$1/wal" -name '*.age' -printf '%f\n' 2>/dev/null | while read -r segment; do
    # keeps timeline history files: without them a timeline id could be used twice
    [[ $segment == *.history.* || ! ${segment:8:16} < ${first:8:16} ]] \
      || rm -f "$1/wal/$segment" "$1/wal/${segment%.gz.age}.sha256"
  done
}

# Time at which a backup finished; for old backups without this file, the time at which it began.
finished() {
  cat "$1/base/$2/finished.txt" 2>/dev/null || echo "$2"
}

first_segment() {
  [ ! -r "$1/segment.txt" ] || head -1 "$1/segment.txt"
}
