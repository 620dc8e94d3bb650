SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA pgboss;
CREATE TYPE pgboss.job_state AS ENUM (
    'created',
    'retry',
    'active',
    'completed',
    'cancelled',
    'failed'
);
CREATE FUNCTION pgboss.create_queue(queue_name text, options jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $_$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN
      WITH q as (
        INSERT INTO pgboss.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          notify,
          created_on,
          updated_on
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int,
          COALESCE((options->>'notify')::bool, false),
          pgboss.job_now(),
          pgboss.job_now()
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;
      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;
      EXECUTE format('CREATE TABLE pgboss.%I (LIKE pgboss.job INCLUDING DEFAULTS)', tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i11 ON pgboss.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON pgboss.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i7 ON pgboss.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i9 ON pgboss.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i12 ON pgboss.job (source_root_id) WHERE source_root_id IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i13 ON pgboss.job (name, singleton_key) WHERE state = 'created' AND upsert_by_key$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i14 ON pgboss.job (name, state, blocked, start_after) WHERE state IN ('created', 'retry', 'active', 'failed')$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i15 ON pgboss.job (name, created_on)$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i16 ON pgboss.job (name, completed_on) WHERE completed_on IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i17 ON pgboss.job (name, singleton_key, created_on) WHERE state < 'active' AND singleton_key IS NOT NULL$cmd$, tablename);
      IF options->>'policy' = 'short' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON pgboss.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON pgboss.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i10 ON pgboss.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;
      EXECUTE format('ALTER TABLE pgboss.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE pgboss.job ATTACH PARTITION pgboss.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $_$;
CREATE FUNCTION pgboss.delete_queue(queue_name text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      v_table varchar;
      v_partition bool;
    BEGIN
      
      SELECT table_name, partition
      FROM pgboss.queue
      WHERE name = queue_name
      INTO v_table, v_partition;
      IF v_partition THEN
        EXECUTE format('DROP TABLE IF EXISTS pgboss.%I', v_table);
      ELSE
        EXECUTE format('DELETE FROM pgboss.%I WHERE name = %L', v_table, queue_name);
      END IF;
    
      DELETE FROM pgboss.queue WHERE name = queue_name;
    END;
    $$;
CREATE FUNCTION pgboss.job_now() RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    AS $$
      SELECT pg_catalog.now();
    $$;
CREATE FUNCTION pgboss.job_table_format(command text, table_name text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $_$
      SELECT format(
        regexp_replace(
          regexp_replace(command, '\.job\y', '.%1$I', 'g'),
          '\yjob_i(\d+)', '%1$s_i\1', 'g'
        ),
        table_name
      );
    $_$;
CREATE FUNCTION pgboss.job_table_run(command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      tbl RECORD;
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;
      IF tbl_name IS NOT NULL THEN
        EXECUTE pgboss.job_table_format(command, tbl_name);
        RETURN;
      END IF;
      EXECUTE pgboss.job_table_format(command, 'job_common');
      FOR tbl IN SELECT table_name FROM pgboss.queue WHERE partition = true
      LOOP
        EXECUTE pgboss.job_table_format(command, tbl.table_name);
      END LOOP;
    END;
    $$;
CREATE FUNCTION pgboss.job_table_run_async(command_name text, version integer, command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;
      IF tbl_name IS NOT NULL THEN
        INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
        VALUES (
          command_name,
          version,
          'pending',
          queue_name,
          tbl_name,
          pgboss.job_table_format(command, tbl_name)
        );
        RETURN;
      END IF;
      INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
      SELECT
        command_name,
        version,
        'pending',
        NULL,
        'job_common',
        pgboss.job_table_format(command, 'job_common')
      UNION ALL
      SELECT
        command_name,
        version,
        'pending',
        queue.name,
        queue.table_name,
        pgboss.job_table_format(command, queue.table_name)
      FROM pgboss.queue
      WHERE partition = true;
    END;
    $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE pgboss.bam (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    status text DEFAULT 'pending'::text NOT NULL,
    queue text,
    table_name text NOT NULL,
    command text NOT NULL,
    error text,
    created_on timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone
);
CREATE TABLE pgboss.instance (
    id uuid NOT NULL,
    name text,
    host text NOT NULL,
    pid integer NOT NULL,
    version text NOT NULL,
    node_version text NOT NULL,
    application_name text,
    heartbeat_seconds integer NOT NULL,
    supervise boolean NOT NULL,
    schedule boolean NOT NULL,
    migrate boolean NOT NULL,
    persist_queue_stats boolean NOT NULL,
    persist_warnings boolean NOT NULL,
    pool_max integer,
    pool_total integer,
    pool_idle integer,
    pool_waiting integer,
    workers jsonb DEFAULT '[]'::jsonb NOT NULL,
    metrics jsonb,
    config jsonb DEFAULT '{}'::jsonb NOT NULL,
    crash_restarts integer DEFAULT 0 NOT NULL,
    crash_restarts_since timestamp with time zone,
    started_on timestamp with time zone DEFAULT now() NOT NULL,
    heartbeat_on timestamp with time zone DEFAULT now() NOT NULL,
    stopped_on timestamp with time zone
);
CREATE TABLE pgboss.job (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid,
    trace_context jsonb,
    upsert_by_key boolean
)
PARTITION BY LIST (name);
CREATE TABLE pgboss.job_common (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid,
    trace_context jsonb,
    upsert_by_key boolean,
    CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK ((NOT ((policy = 'key_strict_fifo'::text) AND (singleton_key IS NULL))))
);
CREATE TABLE pgboss.job_dependency (
    child_name text NOT NULL,
    child_id uuid NOT NULL,
    parent_name text NOT NULL,
    parent_id uuid NOT NULL
);
CREATE TABLE pgboss.queue (
    name text NOT NULL,
    policy text NOT NULL,
    retry_limit integer NOT NULL,
    retry_delay integer NOT NULL,
    retry_backoff boolean NOT NULL,
    retry_delay_max integer,
    expire_seconds integer NOT NULL,
    retention_seconds integer NOT NULL,
    deletion_seconds integer NOT NULL,
    dead_letter text,
    partition boolean NOT NULL,
    table_name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    blocked_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    warning_queued integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    retained_count integer,
    retained_on timestamp with time zone,
    created_delta integer DEFAULT 0 NOT NULL,
    completed_delta integer DEFAULT 0 NOT NULL,
    failed_delta integer DEFAULT 0 NOT NULL,
    delta_on timestamp with time zone,
    delta_seconds integer,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    ready_history integer[] DEFAULT '{}'::integer[] NOT NULL,
    heartbeat_seconds integer,
    notify boolean DEFAULT false NOT NULL,
    singletons_active text[],
    monitor_claim_on timestamp with time zone,
    monitor_on timestamp with time zone,
    maintain_on timestamp with time zone,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT queue_check CHECK ((dead_letter IS DISTINCT FROM name))
);
CREATE TABLE pgboss.queue_stats (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
)
PARTITION BY RANGE (captured_on);
CREATE TABLE pgboss.queue_stats_20261128 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE pgboss.queue_stats_20261129 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE pgboss.schedule (
    name text NOT NULL,
    key text DEFAULT ''::text NOT NULL,
    kind text DEFAULT 'cron'::text NOT NULL,
    cron text NOT NULL,
    timezone text DEFAULT 'UTC'::text,
    data jsonb,
    options jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    last_job_id uuid,
    CONSTRAINT schedule_kind_check CHECK ((kind = ANY (ARRAY['cron'::text, 'rrule'::text])))
);
CREATE TABLE pgboss.subscription (
    event text NOT NULL,
    name text NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE pgboss.version (
    version integer NOT NULL,
    cron_on timestamp with time zone,
    bam_on timestamp with time zone,
    flow_on timestamp with time zone,
    reindex_on timestamp with time zone,
    monitor_backoff_on timestamp with time zone
);
CREATE TABLE pgboss.warning (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    type text NOT NULL,
    message text NOT NULL,
    data jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE public.account_changes (
    organization_id text NOT NULL,
    guid text NOT NULL,
    number bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    administrator_id text NOT NULL,
    changed_by text NOT NULL,
    import_id text,
    version bigint NOT NULL,
    field text NOT NULL,
    old_value text NOT NULL,
    new_value text NOT NULL
);
ALTER TABLE public.account_changes ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.account_changes_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts (
    organization_id text NOT NULL,
    guid text NOT NULL,
    user_id text NOT NULL,
    role text NOT NULL,
    first_name text NOT NULL,
    last_name text NOT NULL,
    grade_level text DEFAULT ''::text NOT NULL,
    email text DEFAULT ''::text NOT NULL,
    username text NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    password_hash text,
    password_kind text DEFAULT 'none'::text NOT NULL,
    temporary_password text,
    temporary_until timestamp with time zone,
    temporary_source text,
    CONSTRAINT accounts_password_kind_check CHECK ((password_kind = ANY (ARRAY['none'::text, 'temporary'::text, 'permanent'::text]))),
    CONSTRAINT accounts_role_check CHECK ((role = ANY (ARRAY['Teacher'::text, 'Student'::text])))
)
WITH (fillfactor='80');
CREATE TABLE public.administrator_schools (
    organization_id text NOT NULL,
    administrator_id text NOT NULL,
    school_id text NOT NULL
);
CREATE TABLE public.administrators (
    organization_id text NOT NULL,
    administrator_id text NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    issuer text,
    subject text,
    administrator_type text,
    administrator_level text,
    is_teacher boolean DEFAULT false NOT NULL,
    CONSTRAINT administrators_administrator_level_check CHECK ((administrator_level = ANY (ARRAY['district'::text, 'school'::text]))),
    CONSTRAINT administrators_administrator_type_check CHECK ((administrator_type = ANY (ARRAY['organization'::text, 'reporting'::text, 'curriculum'::text])))
);
CREATE TABLE public.affiliations (
    organization_id text NOT NULL,
    school_id text NOT NULL,
    guid text NOT NULL
);
CREATE TABLE public.class_changes (
    organization_id text NOT NULL,
    class_guid text NOT NULL,
    number bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    administrator_id text NOT NULL,
    changed_by text NOT NULL,
    import_id text NOT NULL,
    "row" integer NOT NULL,
    field text NOT NULL,
    old_value text NOT NULL,
    new_value text NOT NULL
);
ALTER TABLE public.class_changes ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.class_changes_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.classes (
    organization_id text NOT NULL,
    guid text NOT NULL,
    school_id text NOT NULL,
    class_id text NOT NULL,
    name text NOT NULL,
    grade_level text DEFAULT ''::text NOT NULL,
    start_date date,
    end_date date
);
CREATE TABLE public.enrolments (
    organization_id text NOT NULL,
    class_guid text NOT NULL,
    guid text NOT NULL,
    master_code text DEFAULT ''::text NOT NULL
);
CREATE TABLE public.import_credentials (
    organization_id text NOT NULL,
    import_id text NOT NULL,
    "position" integer NOT NULL,
    kind text NOT NULL,
    guid text,
    sealed text,
    CONSTRAINT import_credentials_kind_check CHECK ((kind = ANY (ARRAY['given'::text, 'temporary'::text])))
);
CREATE TABLE public.import_outcomes (
    organization_id text NOT NULL,
    import_id text NOT NULL,
    first_position integer NOT NULL,
    outcomes text NOT NULL
);
ALTER TABLE ONLY public.import_outcomes ALTER COLUMN outcomes SET STORAGE EXTERNAL;
CREATE TABLE public.import_uploads (
    organization_id text NOT NULL,
    import_id text NOT NULL,
    part integer NOT NULL,
    rows text NOT NULL
);
ALTER TABLE ONLY public.import_uploads ALTER COLUMN rows SET STORAGE EXTERNAL;
CREATE TABLE public.imports (
    organization_id text NOT NULL,
    import_id text NOT NULL,
    number bigint NOT NULL,
    school_id text NOT NULL,
    kind text NOT NULL,
    status text NOT NULL,
    idempotency_key text NOT NULL,
    body_digest text NOT NULL,
    file_name text NOT NULL,
    administrator_id text NOT NULL,
    uploaded_by text NOT NULL,
    parent text,
    digest text,
    cancel_requested boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    rows_total integer NOT NULL,
    rows_done integer DEFAULT 0 NOT NULL,
    updated integer DEFAULT 0 NOT NULL,
    created integer DEFAULT 0 NOT NULL,
    unchanged integer DEFAULT 0 NOT NULL,
    failed integer DEFAULT 0 NOT NULL,
    classes_created integer DEFAULT 0 NOT NULL,
    read_as text,
    CONSTRAINT imports_kind_check CHECK ((kind = ANY (ARRAY['import'::text, 'undo'::text, 'rehearsal'::text]))),
    CONSTRAINT imports_read_as_check CHECK ((read_as = 'windows-1252'::text)),
    CONSTRAINT imports_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'in_progress'::text, 'completed'::text, 'completed_with_errors'::text, 'cancelled'::text])))
);
ALTER TABLE public.imports ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.imports_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.organizations (
    organization_id text NOT NULL,
    name text NOT NULL
);
CREATE TABLE public.products (
    organization_id text NOT NULL,
    school_id text NOT NULL,
    master_code text NOT NULL,
    product text NOT NULL,
    kind text NOT NULL,
    end_date date NOT NULL,
    CONSTRAINT products_kind_check CHECK ((kind = ANY (ARRAY['core'::text, 'addon'::text])))
);
CREATE TABLE public.schools (
    organization_id text NOT NULL,
    school_id text NOT NULL,
    name text NOT NULL
);
ALTER TABLE ONLY pgboss.job ATTACH PARTITION pgboss.job_common DEFAULT;
ALTER TABLE ONLY pgboss.queue_stats ATTACH PARTITION pgboss.queue_stats_20261128 FOR VALUES FROM ('2026-11-28 00:00:00+00') TO ('2026-11-29 00:00:00+00');
ALTER TABLE ONLY pgboss.queue_stats ATTACH PARTITION pgboss.queue_stats_20261129 FOR VALUES FROM ('2026-11-29 00:00:00+00') TO ('2026-11-30 00:00:00+00');
INSERT INTO pgboss.job_common VALUES
	('ed71afc9-9cfd-4f3a-ae62-7e10dd08c4c9', 'imports', -1, '{"schoolId": "lincoln", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/lincoln', NULL, NULL, NULL, '2026-11-28 18:43:02.912197+00', '2026-11-28 18:43:02.912197+00', NULL, NULL, '2027-02-26 18:43:02.912197+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('e2f14489-6bc1-456e-86a9-24831b05b5e4', 'imports', -1, '{"schoolId": "lincoln", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/lincoln', NULL, NULL, NULL, '2026-11-28 18:43:03.266713+00', '2026-11-28 18:43:03.266713+00', NULL, NULL, '2027-02-26 18:43:03.266713+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('110baf1e-fbbb-4b72-873c-3866dd44a7ee', 'imports', -1, '{"schoolId": "lincoln", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/lincoln', NULL, NULL, NULL, '2026-11-28 18:43:03.318935+00', '2026-11-28 18:43:03.318935+00', NULL, NULL, '2027-02-26 18:43:03.318935+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('a2b050f6-2195-4b37-8857-99a9e446246f', 'imports', -1, '{"schoolId": "lincoln", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/lincoln', NULL, NULL, NULL, '2026-11-28 18:43:03.352043+00', '2026-11-28 18:43:03.352043+00', NULL, NULL, '2027-02-26 18:43:03.352043+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('e18806fb-59ee-4cce-8878-bc8ede2ac2ad', 'imports', -1, '{"schoolId": "lincoln", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/lincoln', NULL, NULL, NULL, '2026-11-28 18:43:03.407292+00', '2026-11-28 18:43:03.407292+00', NULL, NULL, '2027-02-26 18:43:03.407292+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('4a3a719c-7de8-4ebf-a46a-b3236e40176d', 'imports', -1, '{"schoolId": "lincoln", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/lincoln', NULL, NULL, NULL, '2026-11-28 18:43:03.455104+00', '2026-11-28 18:43:03.455104+00', NULL, NULL, '2027-02-26 18:43:03.455104+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('5f478d46-1422-4f7e-afab-8cc773273823', 'imports', -1, '{"schoolId": "lincoln", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/lincoln', NULL, NULL, NULL, '2026-11-28 18:43:03.478228+00', '2026-11-28 18:43:03.478228+00', NULL, NULL, '2027-02-26 18:43:03.478228+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('5fdf92a8-d388-42d4-beeb-c36399c3a945', 'imports', -1, '{"schoolId": "lincoln", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/lincoln', NULL, NULL, NULL, '2026-11-28 18:43:03.531204+00', '2026-11-28 18:43:03.531204+00', NULL, NULL, '2027-02-26 18:43:03.531204+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('3bc43d99-9d25-4ae3-bbec-371d205f66e7', 'imports', -2, '{"schoolId": "lincoln", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/lincoln', NULL, NULL, NULL, '2026-11-28 18:43:03.566245+00', '2026-11-28 18:43:03.566245+00', NULL, NULL, '2027-02-26 18:43:03.566245+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('b2860a2b-b856-443a-a3a3-5b2aa2d9b6df', 'imports', -3, '{"schoolId": "tubman", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/tubman', NULL, NULL, NULL, '2026-11-28 18:43:03.577083+00', '2026-11-28 18:43:03.577083+00', NULL, NULL, '2027-02-26 18:43:03.577083+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.queue VALUES
	('imports', 'singleton', 1000, 1, true, 60, 82800, 7776000, 86400, NULL, false, 'job_common', 0, 0, 10, 10, 0, 0, 0, 10, 0, '2026-11-28 18:42:53.726+00', 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{10}', 10, true, NULL, '2026-11-28 18:43:03.702721+00', '2026-11-28 18:43:03.707348+00', '2026-11-28 18:43:03.721929+00', '2026-11-28 18:43:02.753605+00', '2026-11-28 18:43:02.753605+00');
INSERT INTO pgboss.version VALUES
	(46, NULL, '2026-11-28 18:43:02.707129+00', '2026-11-28 18:43:02.69135+00', '2026-11-28 18:43:03.744723+00', NULL);
INSERT INTO public.account_changes OVERRIDING SYSTEM VALUE VALUES
	('riverbend', 'uqo1ss9d-qgui-nsrv-ql66-3e8k9t514kex', 1, '2026-08-17 12:17:00+00', 'district', 'Person district', '80445c84-320b-4bda-82d0-13736191fffd', 1, 'userGuid', '', 'uqo1ss9d-qgui-nsrv-ql66-3e8k9t514kex'),
	('riverbend', 'zoezzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 2, '2026-08-17 12:17:00+00', 'district', 'Person district', '80445c84-320b-4bda-82d0-13736191fffd', 2, 'firstName', 'Zoë', 'Zora'),
	('riverbend', '6pyuypbu-jxye-633w-84hr-qpsuefzt77v5', 3, '2026-08-17 12:17:00+00', 'district', 'Person district', '80445c84-320b-4bda-82d0-13736191fffd', 1, 'userGuid', '', '6pyuypbu-jxye-633w-84hr-qpsuefzt77v5'),
	('riverbend', 'f0qt4wsf-oo3s-w5ca-3e9t-195ks010qtrk', 4, '2026-08-17 12:17:00+00', 'district', 'Person district', '80445c84-320b-4bda-82d0-13736191fffd', 1, 'userGuid', '', 'f0qt4wsf-oo3s-w5ca-3e9t-195ks010qtrk'),
	('riverbend', 'eugtztx8-swpd-dpig-2qet-fxmowtllcmq3', 5, '2026-08-17 12:17:00+00', 'district', 'Person district', '80445c84-320b-4bda-82d0-13736191fffd', 1, 'userGuid', '', 'eugtztx8-swpd-dpig-2qet-fxmowtllcmq3'),
	('riverbend', 'njbotoxi-b1wz-uom1-p3oy-6wqcy000nbyj', 6, '2026-08-17 12:17:00+00', 'district', 'Person district', '80445c84-320b-4bda-82d0-13736191fffd', 1, 'userGuid', '', 'njbotoxi-b1wz-uom1-p3oy-6wqcy000nbyj'),
	('riverbend', 'bhcbspda-jzdc-nwfe-s8gi-1m3dm8lcxgyv', 7, '2026-08-17 12:19:00+00', 'district', 'Person district', '4274c4e2-82a4-424e-8e16-66a067f38509', 1, 'userGuid', '', 'bhcbspda-jzdc-nwfe-s8gi-1m3dm8lcxgyv'),
	('riverbend', 'liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 11, '2026-08-17 12:23:00+00', 'district', 'Person district', 'f58e8a6f-9529-4836-94a6-6c6b1256be68', 2, 'firstName', 'Liam', 'William'),
	('riverbend', 'liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 12, '2026-08-17 12:23:00+00', 'district', 'Person district', 'f58e8a6f-9529-4836-94a6-6c6b1256be68', 2, 'gradeLevel', 'K', '1'),
	('riverbend', 'xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 13, '2026-08-17 12:23:00+00', 'district', 'Person district', 'f58e8a6f-9529-4836-94a6-6c6b1256be68', 2, 'lastName', 'Å', 'Ax'),
	('riverbend', 'qatgtgx7-pb3x-376g-44bh-p8a454lgy8f2', 14, '2026-08-17 12:23:00+00', 'district', 'Person district', 'f58e8a6f-9529-4836-94a6-6c6b1256be68', 1, 'userGuid', '', 'qatgtgx7-pb3x-376g-44bh-p8a454lgy8f2'),
	('riverbend', 'liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 15, '2026-08-17 12:25:00+00', 'district', 'Person district', '84adbb7a-a7b0-480a-8da7-57fbcf786ce0', 3, 'gradeLevel', '1', '2'),
	('riverbend', 'liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 16, '2026-08-17 12:26:00+00', 'district', 'Person district', '70acca41-c72c-4d81-b7d5-98745a73093f', 4, 'firstName', 'William', 'Liam'),
	('riverbend', 'xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 17, '2026-08-17 12:26:00+00', 'district', 'Person district', '70acca41-c72c-4d81-b7d5-98745a73093f', 3, 'lastName', 'Ax', 'Å'),
	('riverbend', '0nacn8h8-6syg-h5c8-3yjh-g1k42o5u5fqv', 18, '2026-08-17 12:28:00+00', 'district', 'Person district', 'e1c62020-6e25-442f-a025-e34d4d052f47', 1, 'userGuid', '', '0nacn8h8-6syg-h5c8-3yjh-g1k42o5u5fqv'),
	('riverbend', 'zoezzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 19, '2026-08-17 12:28:00+00', 'district', 'Person district', 'e1c62020-6e25-442f-a025-e34d4d052f47', 3, 'gradeLevel', '3', '5'),
	('riverbend', 'sw9xisfp-74fj-3t0w-3zhz-1blq0j7o5cev', 20, '2026-08-17 12:28:00+00', 'district', 'Person district', 'e1c62020-6e25-442f-a025-e34d4d052f47', 1, 'userGuid', '', 'sw9xisfp-74fj-3t0w-3zhz-1blq0j7o5cev'),
	('riverbend', 'tessazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 21, '2026-08-17 12:30:00+00', 'district', 'Person district', '6154acf6-e840-4053-b846-b4efffaa4f7b', 2, 'firstName', 'Tessa', 'Theresa'),
	('riverbend', '8ebkwuc1-qqkv-cxc1-5qqh-nx0yjdd1350a', 22, '2026-08-17 12:30:00+00', 'district', 'Person district', '6154acf6-e840-4053-b846-b4efffaa4f7b', 1, 'userGuid', '', '8ebkwuc1-qqkv-cxc1-5qqh-nx0yjdd1350a'),
	('riverbend', 'q2yhvem2-svt0-hq69-kkl4-m6spcykq2jm9', 23, '2026-08-17 12:30:00+00', 'district', 'Person district', '6154acf6-e840-4053-b846-b4efffaa4f7b', 1, 'userGuid', '', 'q2yhvem2-svt0-hq69-kkl4-m6spcykq2jm9');
INSERT INTO public.accounts VALUES
	('riverbend', 'anazzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 'T-001', 'Teacher', 'Ana', 'Núñez', '', 'teacher@riverbend.example', 'ana.user', 1, NULL, 'none', NULL, NULL, NULL),
	('riverbend', 'mariazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', '00123', 'Student', 'María', 'de la Cruz', '3', 'maria@riverbend.example', 'maria.user', 1, NULL, 'none', NULL, NULL, NULL),
	('riverbend', 'josezzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', '00124', 'Student', 'José', 'O’Brien-Álvarez', '3', '', 'jose.user', 1, NULL, 'none', NULL, NULL, NULL),
	('riverbend', 'carloszz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', '00901', 'Student', 'Carlos', 'Chávez', '3', '', 'carlos.user', 1, NULL, 'none', NULL, NULL, NULL),
	('elsewhere', 'faraccou-ntzz-zzzz-zzzz-zzzzzzzzzzzz', '00123', 'Student', 'Far', 'Away', '3', 'far.student@elsewhere.example', 'faraccount.user', 1, NULL, 'none', NULL, NULL, NULL),
	('riverbend', 'njbotoxi-b1wz-uom1-p3oy-6wqcy000nbyj', 'S-Ida', 'Student', 'Ida', 'Older', '4', '', 'ida.own', 1, '$argon2id$v=19$m=19456,t=2,p=1$Tk9LqB88ptTs5Tu/7wc90g$i5gBe2RPO3ZEUldLOR1tX7q8fzZwHpiurkctcOtEGY4', 'permanent', NULL, NULL, NULL),
	('riverbend', '6pyuypbu-jxye-633w-84hr-qpsuefzt77v5', 'S-Nia', 'Student', 'Nia', 'Older', '4', '', 'nolder', 1, '$argon2id$v=19$m=19456,t=2,p=1$bR0stZvvJPOzfDq6lr7KoA$hp9As9y+NuP1U4KluEETzFe3i/t34C219MxncjcgtFA', 'temporary', 'v1.1te4a59FbwSE6IdXhlv3JY4R9I_mNSsG6aTOC8tA8mIRJ83pdsFBOGIFyYs2gZBvpdTY', '2026-11-15 12:17:00+00', '80445c84-320b-4bda-82d0-13736191fffd'),
	('riverbend', 'eugtztx8-swpd-dpig-2qet-fxmowtllcmq3', 'S-Ben', 'Student', 'Ben', 'Older', '4', '', 'bolder', 1, '$argon2id$v=19$m=19456,t=2,p=1$Wd2hnx7luTBlohuE8QFlSA$AQONecI3IAZtiH7oEii8X4/9Jq7ovPlAOf0clh7G/zQ', 'temporary', 'v1.82jExzMwlUDslQgJIh6iiBUUXtY75U0FOuRA19UjUAzuY2t1MElm_vDrWldqZDSQ', '2026-11-15 12:17:00+00', '80445c84-320b-4bda-82d0-13736191fffd'),
	('riverbend', 'f0qt4wsf-oo3s-w5ca-3e9t-195ks010qtrk', 'S-Eve', 'Student', 'Eve', 'Older', '4', '', 'eolder', 1, '$argon2id$v=19$m=19456,t=2,p=1$QGJUUCOoW0NfJjCzMHymzg$YPX2rXvkQdP8rFRxgOQrge+1JZ8ireJ1GGFd+uMMmrI', 'temporary', 'v1.NHFIM6QDMwsdvV8EnVTZPYSHEdHDbwQYBP7XqgSby3rzgrISmqB9ZjlOYTSrARWn', '2026-11-15 12:17:00+00', '80445c84-320b-4bda-82d0-13736191fffd'),
	('riverbend', 'uqo1ss9d-qgui-nsrv-ql66-3e8k9t514kex', 'T-9', 'Teacher', 'Omar', 'Older', '', 'omar@riverbend.example', 'oolder', 1, '$argon2id$v=19$m=19456,t=2,p=1$HkOrmPwYi899Rcaot19r6Q$+0ZKhHSR+DpmybXfeO5lzXwteDOyQtvmSn/V9I5+Izk', 'temporary', 'v1.DHrIDrF0UE07HFTU8SxNtal55wdnmLBPEBns5cjwnGDzV0Jmhc_xXdjSBcmU3uaaPNFnZQ', '2026-11-15 12:17:00+00', '80445c84-320b-4bda-82d0-13736191fffd'),
	('riverbend', 'bhcbspda-jzdc-nwfe-s8gi-1m3dm8lcxgyv', 'T-10', 'Teacher', 'Rosa', 'Older', '', 'rosa@riverbend.example', 'rolder', 1, '$argon2id$v=19$m=19456,t=2,p=1$Qt9vfCDkbXSikGUIDMgyBQ$vmYFeQrQsg+mPKruvuqsyj6Cuzs3H+4cL/SSGYdYPPM', 'temporary', 'v1.cc8hbn_h-_2rXdo7wZ8SixtGGrn3Wosu15lVnUaDvYBLaq6KnicLsSLUIC9jA_cG1As', '2026-11-15 12:19:00+00', '4274c4e2-82a4-424e-8e16-66a067f38509'),
	('riverbend', 'qatgtgx7-pb3x-376g-44bh-p8a454lgy8f2', 'S-Kim', 'Student', 'Kim', 'Older', '4', '', 'kolder', 1, '$argon2id$v=19$m=19456,t=2,p=1$agYCNA3Jh9uTP+mhs7qPpA$MkPDy4Nx8x5aAGs2kgIDa7eTamHQO6/TbSWBWlCfXeg', 'temporary', 'v1.dVGAg5rOIf32JwM2MXaW8kvlNb7M-deJ4ynvomzwsFFKfmsgu5nZN6v6K_2ZChmQiL7A', '2026-11-15 12:23:00+00', 'f58e8a6f-9529-4836-94a6-6c6b1256be68'),
	('riverbend', 'liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', '00127', 'Student', 'Liam', 'Abara', '2', '', 'liam.user', 4, NULL, 'none', NULL, NULL, NULL),
	('riverbend', 'xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', '00125', 'Student', 'Xi', 'Å', '3', '', 'xi.user', 3, NULL, 'none', NULL, NULL, NULL),
	('riverbend', 'zoezzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', '00126', 'Student', 'Zora', 'Zúñiga', '5', '', 'zoe.user', 3, NULL, 'none', NULL, NULL, NULL),
	('riverbend', '0nacn8h8-6syg-h5c8-3yjh-g1k42o5u5fqv', 'T-11', 'Teacher', 'Half', 'Older', '', 'half@riverbend.example', 'holder', 1, NULL, 'temporary', 'v1.luuljS5QLEELj3Y3uI6aHVvXEU-5_1r1joPSiFDFsnd4UtEk06xWIuuWPIVbOSY', '2026-11-15 12:28:00+00', 'e1c62020-6e25-442f-a025-e34d4d052f47'),
	('riverbend', 'sw9xisfp-74fj-3t0w-3zhz-1blq0j7o5cev', 'S-Abe', 'Student', 'Abe', 'Older', '4', '', 'aolder', 1, NULL, 'temporary', 'v1.kRoN47Mq-h3YqBBMeVl86E_BzF3LyIB1md9ZQVReG23M8u10Gj54DJSPAfjk5qrCqB4', '2026-11-15 12:28:00+00', 'e1c62020-6e25-442f-a025-e34d4d052f47'),
	('riverbend', 'tessazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', '00900', 'Student', 'Theresa', 'Tubmann', '3', '', 'tessa.user', 2, NULL, 'none', NULL, NULL, NULL),
	('riverbend', '8ebkwuc1-qqkv-cxc1-5qqh-nx0yjdd1350a', 'S-Pia', 'Student', 'Pia', 'Older', '4', '', 'polder', 1, NULL, 'temporary', 'v1.Zb1EPZMBUGBLGn_StCSFwQ4Eht-njMLd9Tnew55CdaKEcqKua1nC42I8cgykJXmc7H8', '2026-11-15 12:30:00+00', '6154acf6-e840-4053-b846-b4efffaa4f7b'),
	('riverbend', 'q2yhvem2-svt0-hq69-kkl4-m6spcykq2jm9', 'S-Quin', 'Student', 'Quin', 'Older', '4', '', 'qolder', 1, NULL, 'none', NULL, NULL, NULL);
INSERT INTO public.administrator_schools VALUES
	('riverbend', 'lincoln', 'lincoln'),
	('riverbend', 'tubman', 'tubman'),
	('riverbend', 'two', 'lincoln'),
	('riverbend', 'two', 'tubman'),
	('riverbend', 'grace', 'lincoln'),
	('riverbend', 'teacher', 'lincoln');
INSERT INTO public.administrators VALUES
	('riverbend', 'lincoln', 'lincoln@riverbend.example', 'Person lincoln', NULL, NULL, 'organization', 'school', false),
	('riverbend', 'tubman', 'tubman@riverbend.example', 'Person tubman', NULL, NULL, 'organization', 'school', false),
	('riverbend', 'two', 'two@riverbend.example', 'Person two', NULL, NULL, 'organization', 'school', false),
	('riverbend', 'grace', 'grace@riverbend.example', 'Person grace', NULL, NULL, 'organization', 'school', true),
	('riverbend', 'reporting', 'reporting@riverbend.example', 'Person reporting', NULL, NULL, 'reporting', 'district', false),
	('riverbend', 'curriculum', 'curriculum@riverbend.example', 'Person curriculum', NULL, NULL, 'curriculum', 'district', false),
	('riverbend', 'teacher', 'teacher@riverbend.example', 'Person teacher', NULL, NULL, NULL, NULL, true),
	('elsewhere', 'far', 'far@elsewhere.example', 'Person far', NULL, NULL, 'organization', 'district', false),
	('riverbend', 'district', 'district@riverbend.example', 'Person district', 'http://issuer.example', 'subject of district@riverbend.example', 'organization', 'district', false);
INSERT INTO public.affiliations VALUES
	('riverbend', 'lincoln', 'anazzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz'),
	('riverbend', 'lincoln', 'mariazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz'),
	('riverbend', 'lincoln', 'josezzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz'),
	('riverbend', 'lincoln', 'xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz'),
	('riverbend', 'lincoln', 'zoezzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz'),
	('riverbend', 'lincoln', 'liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz'),
	('riverbend', 'tubman', 'tessazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz'),
	('riverbend', 'chavez', 'carloszz-zzzz-zzzz-zzzz-zzzzzzzzzzzz'),
	('elsewhere', 'faraway', 'faraccou-ntzz-zzzz-zzzz-zzzzzzzzzzzz'),
	('riverbend', 'lincoln', 'uqo1ss9d-qgui-nsrv-ql66-3e8k9t514kex'),
	('riverbend', 'lincoln', '6pyuypbu-jxye-633w-84hr-qpsuefzt77v5'),
	('riverbend', 'lincoln', 'f0qt4wsf-oo3s-w5ca-3e9t-195ks010qtrk'),
	('riverbend', 'lincoln', 'eugtztx8-swpd-dpig-2qet-fxmowtllcmq3'),
	('riverbend', 'lincoln', 'njbotoxi-b1wz-uom1-p3oy-6wqcy000nbyj'),
	('riverbend', 'lincoln', 'bhcbspda-jzdc-nwfe-s8gi-1m3dm8lcxgyv'),
	('riverbend', 'lincoln', 'qatgtgx7-pb3x-376g-44bh-p8a454lgy8f2'),
	('riverbend', 'lincoln', '0nacn8h8-6syg-h5c8-3yjh-g1k42o5u5fqv'),
	('riverbend', 'lincoln', 'sw9xisfp-74fj-3t0w-3zhz-1blq0j7o5cev'),
	('riverbend', 'tubman', '8ebkwuc1-qqkv-cxc1-5qqh-nx0yjdd1350a'),
	('riverbend', 'tubman', 'q2yhvem2-svt0-hq69-kkl4-m6spcykq2jm9');
INSERT INTO public.class_changes OVERRIDING SYSTEM VALUE VALUES
	('riverbend', 'mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz', 1, '2026-08-17 12:23:00+00', 'district', 'Person district', 'f58e8a6f-9529-4836-94a6-6c6b1256be68', 3, 'className', 'Math, grade 3', 'Maths'),
	('riverbend', 'mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz', 2, '2026-08-17 12:26:00+00', 'district', 'Person district', '70acca41-c72c-4d81-b7d5-98745a73093f', 3, 'className', 'Maths', 'Math, grade 3');
INSERT INTO public.classes VALUES
	('riverbend', 'i0xtoi21-rxx4-8mqx-r481-t7s5hf2pm2e1', 'lincoln', 'ART-4', 'Art', '', NULL, NULL),
	('riverbend', 'o1y0zalh-1136-afni-0711-za1lepoiv5na', 'lincoln', 'SCI-4', 'Science', '', NULL, NULL),
	('riverbend', 'mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz', 'lincoln', 'MATH-3', 'Math, grade 3', '3', '2026-08-17', '2027-06-04'),
	('riverbend', 'ou0arsz6-vzjj-yced-872w-9qhryccq96lf', 'lincoln', 'HALF-4', 'Half', '', NULL, NULL);
INSERT INTO public.enrolments VALUES
	('riverbend', 'mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz', 'anazzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 'READ-2027'),
	('riverbend', 'mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz', 'mariazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 'READ-2027'),
	('riverbend', 'mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz', 'anazzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 'MATH-2027'),
	('riverbend', 'i0xtoi21-rxx4-8mqx-r481-t7s5hf2pm2e1', 'uqo1ss9d-qgui-nsrv-ql66-3e8k9t514kex', ''),
	('riverbend', 'i0xtoi21-rxx4-8mqx-r481-t7s5hf2pm2e1', 'eugtztx8-swpd-dpig-2qet-fxmowtllcmq3', ''),
	('riverbend', 'i0xtoi21-rxx4-8mqx-r481-t7s5hf2pm2e1', 'f0qt4wsf-oo3s-w5ca-3e9t-195ks010qtrk', ''),
	('riverbend', 'mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz', 'mariazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', ''),
	('riverbend', 'mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz', 'eugtztx8-swpd-dpig-2qet-fxmowtllcmq3', ''),
	('riverbend', 'o1y0zalh-1136-afni-0711-za1lepoiv5na', '6pyuypbu-jxye-633w-84hr-qpsuefzt77v5', ''),
	('riverbend', 'o1y0zalh-1136-afni-0711-za1lepoiv5na', 'bhcbspda-jzdc-nwfe-s8gi-1m3dm8lcxgyv', ''),
	('riverbend', 'mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz', 'xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', ''),
	('riverbend', 'ou0arsz6-vzjj-yced-872w-9qhryccq96lf', '0nacn8h8-6syg-h5c8-3yjh-g1k42o5u5fqv', ''),
	('riverbend', 'ou0arsz6-vzjj-yced-872w-9qhryccq96lf', 'sw9xisfp-74fj-3t0w-3zhz-1blq0j7o5cev', '');
INSERT INTO public.import_credentials VALUES
	('riverbend', 'e1c62020-6e25-442f-a025-e34d4d052f47', 4, 'given', NULL, 'v1.KTANTWetiEMpvJovQeImLXaTxLoTgXNpZOGPFhQoBH_V-4cuduuvqw'),
	('riverbend', 'e1c62020-6e25-442f-a025-e34d4d052f47', 2, 'temporary', '0nacn8h8-6syg-h5c8-3yjh-g1k42o5u5fqv', NULL),
	('riverbend', 'e1c62020-6e25-442f-a025-e34d4d052f47', 3, 'temporary', 'sw9xisfp-74fj-3t0w-3zhz-1blq0j7o5cev', NULL),
	('riverbend', '6154acf6-e840-4053-b846-b4efffaa4f7b', 2, 'temporary', '8ebkwuc1-qqkv-cxc1-5qqh-nx0yjdd1350a', NULL),
	('riverbend', '6154acf6-e840-4053-b846-b4efffaa4f7b', 3, 'given', 'q2yhvem2-svt0-hq69-kkl4-m6spcykq2jm9', 'v1.P238XXylclGZ2aH-M5sl5PQ_4HwZi_hw7Xsnt3vXZ1GjDK-cMrWeQw');
INSERT INTO public.import_outcomes VALUES
	('riverbend', '80445c84-320b-4bda-82d0-13736191fffd', 3, '[[3,4,"created",false,"uqo1ss9d-qgui-nsrv-ql66-3e8k9t514kex",null,{"userGuid":"uqo1ss9d-qgui-nsrv-ql66-3e8k9t514kex","username":"oolder","classGuid":"i0xtoi21-rxx4-8mqx-r481-t7s5hf2pm2e1"}],[14,15,"updated",false,"anazzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,{"classGuid":"mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz","classGradeLevel":"3","classStartDate":"08/17/2026","classEndDate":"06/04/2027"}],[1,2,"updated",false,"zoezzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,null],[2,3,"created",true,"6pyuypbu-jxye-633w-84hr-qpsuefzt77v5",[{"code":"class.no_teacher","severity":"error","row":3,"field":"classId","value":"SCI-4","facts":{}}],{"userGuid":"6pyuypbu-jxye-633w-84hr-qpsuefzt77v5","username":"nolder"}],[4,5,"created",false,"f0qt4wsf-oo3s-w5ca-3e9t-195ks010qtrk",null,{"userGuid":"f0qt4wsf-oo3s-w5ca-3e9t-195ks010qtrk","username":"eolder","classGuid":"i0xtoi21-rxx4-8mqx-r481-t7s5hf2pm2e1"}],[5,6,"created",false,"eugtztx8-swpd-dpig-2qet-fxmowtllcmq3",null,{"userGuid":"eugtztx8-swpd-dpig-2qet-fxmowtllcmq3","username":"bolder","classGuid":"mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz","classGradeLevel":"3","classStartDate":"08/17/2026","classEndDate":"06/04/2027"}],[6,7,"updated",false,"mariazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,{"classGuid":"mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz","classGradeLevel":"3","classStartDate":"08/17/2026","classEndDate":"06/04/2027"}],[7,8,"repeated",false,"mariazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,null],[8,9,"failed",true,null,[{"code":"email.taken","severity":"error","row":9,"field":"email","value":"teacher@riverbend.example","facts":{"otherRow":11}}],null],[9,10,"unchanged",true,"josezzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",[{"code":"class.disagrees","severity":"error","row":10,"field":"className","value":"Mathematics","facts":{"otherRow":6}}],null],[10,11,"failed",true,"xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",[{"code":"email.taken","severity":"error","row":11,"field":"email","value":"teacher@riverbend.example","facts":{"otherRow":9}}],null],[11,12,"created",false,"njbotoxi-b1wz-uom1-p3oy-6wqcy000nbyj",null,{"userGuid":"njbotoxi-b1wz-uom1-p3oy-6wqcy000nbyj"}],[12,13,"unchanged",true,"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",[{"code":"class_guid.unknown","severity":"error","row":13,"field":"classGuid","value":"nosuchzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","facts":{}}],null],[13,14,"repeated",false,"eugtztx8-swpd-dpig-2qet-fxmowtllcmq3",null,{"userGuid":"eugtztx8-swpd-dpig-2qet-fxmowtllcmq3","classGuid":"i0xtoi21-rxx4-8mqx-r481-t7s5hf2pm2e1"}],[15,16,"repeated",true,"mariazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",[{"code":"class.two_core_products","severity":"error","row":16,"field":"classId","value":"MATH-3","facts":{"suggestion":"MATH-3-READING","product":"Reading Journeys","otherProduct":"Math Paths","otherRow":15}}],null]]'),
	('riverbend', '4274c4e2-82a4-424e-8e16-66a067f38509', 1, '[[1,2,"created",false,"bhcbspda-jzdc-nwfe-s8gi-1m3dm8lcxgyv",null,{"userGuid":"bhcbspda-jzdc-nwfe-s8gi-1m3dm8lcxgyv","username":"rolder","classGuid":"o1y0zalh-1136-afni-0711-za1lepoiv5na"}],[2,3,"updated",false,"6pyuypbu-jxye-633w-84hr-qpsuefzt77v5",null,{"classGuid":"o1y0zalh-1136-afni-0711-za1lepoiv5na"}]]'),
	('riverbend', '3dfd6987-e6a9-4d6b-ada4-9527b0104d19', 1, '[[1,2,"updated",false,"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,null],[2,3,"created",false,null,null,{"username":"lolder"}],[3,4,"created",true,null,[{"code":"class.no_teacher","severity":"error","row":4,"field":"classId","value":"NONE-4","facts":{}}],{"username":"lolder2"}],[4,5,"failed",true,null,[{"code":"role.unknown","severity":"error","row":5,"field":"role","value":"Nobody","facts":{}}],null]]'),
	('riverbend', 'f58e8a6f-9529-4836-94a6-6c6b1256be68', 1, '[[1,2,"updated",false,"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,null],[2,3,"updated",false,"xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,{"classId":"MATH-3","classGradeLevel":"3","classStartDate":"08/17/2026","classEndDate":"06/04/2027"}],[3,4,"created",false,"qatgtgx7-pb3x-376g-44bh-p8a454lgy8f2",null,{"userGuid":"qatgtgx7-pb3x-376g-44bh-p8a454lgy8f2","username":"kolder"}]]'),
	('riverbend', '84adbb7a-a7b0-480a-8da7-57fbcf786ce0', 1, '[[1,2,"updated",false,"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,null]]'),
	('riverbend', '70acca41-c72c-4d81-b7d5-98745a73093f', 1, '[[1,2,"updated",true,"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",[{"code":"row.conflict","severity":"error","row":2,"field":"gradeLevel","value":"K","facts":{"live":"2"}}],null],[2,3,"updated",false,"xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,null],[3,3,"repeated",false,"xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,{"classId":"MATH-3","classGradeLevel":"3","classStartDate":"08/17/2026","classEndDate":"06/04/2027"}],[4,4,"unchanged",false,"qatgtgx7-pb3x-376g-44bh-p8a454lgy8f2",[{"code":"undo.account_kept","severity":"info","row":4,"field":null,"value":"","facts":{}}],null]]'),
	('riverbend', 'e1c62020-6e25-442f-a025-e34d4d052f47', 2, '[[2,3,"created",false,"0nacn8h8-6syg-h5c8-3yjh-g1k42o5u5fqv",null,{"userGuid":"0nacn8h8-6syg-h5c8-3yjh-g1k42o5u5fqv","username":"holder","classGuid":"ou0arsz6-vzjj-yced-872w-9qhryccq96lf"}],[1,2,"updated",false,"zoezzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,null],[3,4,"created",false,"sw9xisfp-74fj-3t0w-3zhz-1blq0j7o5cev",null,{"userGuid":"sw9xisfp-74fj-3t0w-3zhz-1blq0j7o5cev","username":"aolder","classGuid":"ou0arsz6-vzjj-yced-872w-9qhryccq96lf"}]]'),
	('riverbend', '6154acf6-e840-4053-b846-b4efffaa4f7b', 1, '[[1,2,"updated",false,"tessazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,null],[2,3,"created",false,"8ebkwuc1-qqkv-cxc1-5qqh-nx0yjdd1350a",null,{"userGuid":"8ebkwuc1-qqkv-cxc1-5qqh-nx0yjdd1350a","username":"polder"}],[3,4,"created",false,"q2yhvem2-svt0-hq69-kkl4-m6spcykq2jm9",null,{"userGuid":"q2yhvem2-svt0-hq69-kkl4-m6spcykq2jm9","username":"qolder"}]]');
INSERT INTO public.import_uploads VALUES
	('riverbend', '80445c84-320b-4bda-82d0-13736191fffd', 0, '[[1,2,null,{"userGuid":"zoezzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","firstName":"Zora"}],[2,3,null,{"userId":"S-Nia","role":"Student","firstName":"Nia","lastName":"Older","gradeLevel":"4","classId":"SCI-4","className":"Science"}],[3,4,null,{"userId":"T-9","role":"Teacher","firstName":"Omar","lastName":"Older","email":"omar@riverbend.example","classId":"ART-4","className":"Art"}],[4,5,null,{"userId":"S-Eve","role":"Student","firstName":"Eve","lastName":"Older","gradeLevel":"4","classId":"ART-4","className":"Art"}],[5,6,null,{"userId":"S-Ben","role":"Student","firstName":"Ben","lastName":"Older","gradeLevel":"4","classId":"MATH-3","className":"Math, grade 3"}],[6,7,null,{"userGuid":"mariazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","classId":"MATH-3","className":"Math, grade 3"}],[7,8,null,{"userGuid":"mariazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","firstName":"María"}],[8,9,null,{"userId":"S-Tim","role":"Student","firstName":"Tim","lastName":"Older","gradeLevel":"4","email":"teacher@riverbend.example"}],[9,10,null,{"userGuid":"josezzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","classGuid":"mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz","className":"Mathematics"}],[10,11,null,{"userGuid":"xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","email":"teacher@riverbend.example","classId":"MATH-3","className":"Math, grade 3"}],[11,12,null,{"userId":"S-Ida","role":"Student","firstName":"Ida","lastName":"Older","gradeLevel":"4","username":"ida.own"}],[12,13,null,{"userGuid":"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","classGuid":"nosuchzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz"}],[13,14,null,{"userId":"S-Ben","role":"Student","firstName":"Ben","lastName":"Older","gradeLevel":"4","classId":"ART-4","className":"Art"}],[14,15,null,{"userGuid":"anazzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","classId":"MATH-3","className":"Math, grade 3","masterCode":"MATH-2027"}],[15,16,null,{"userGuid":"mariazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","classId":"MATH-3","className":"Math, grade 3","masterCode":"READ-2027"}]]'),
	('riverbend', '4274c4e2-82a4-424e-8e16-66a067f38509', 0, '[[1,2,null,{"userId":"T-10","role":"Teacher","firstName":"Rosa","lastName":"Older","email":"rosa@riverbend.example","classId":"SCI-4","className":"Science"}],[2,3,null,{"userGuid":"6pyuypbu-jxye-633w-84hr-qpsuefzt77v5","classId":"SCI-4","className":"Science"}]]'),
	('riverbend', '3dfd6987-e6a9-4d6b-ada4-9527b0104d19', 0, '[[1,2,null,{"userGuid":"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","gradeLevel":"1"}],[2,3,null,{"userId":"S-Lia","role":"Student","firstName":"Lia","lastName":"Older","gradeLevel":"4","classId":"ART-4","className":"Art"}],[3,4,null,{"userId":"S-Leo","role":"Student","firstName":"Leo","lastName":"Older","gradeLevel":"4","classId":"NONE-4","className":"None"}],[4,5,null,{"userId":"S-Lou","role":"Nobody","firstName":"Lou","lastName":"Older","gradeLevel":"4"}]]'),
	('riverbend', 'f58e8a6f-9529-4836-94a6-6c6b1256be68', 0, '[[1,2,null,{"userGuid":"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","firstName":"William","gradeLevel":"1"}],[2,3,null,{"userGuid":"xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","lastName":"Ax","classGuid":"mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz","className":"Maths"}],[3,4,null,{"userId":"S-Kim","role":"Student","firstName":"Kim","lastName":"Older","gradeLevel":"4"}]]'),
	('riverbend', '84adbb7a-a7b0-480a-8da7-57fbcf786ce0', 0, '[[1,2,null,{"userGuid":"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","gradeLevel":"2"}]]'),
	('riverbend', '70acca41-c72c-4d81-b7d5-98745a73093f', 0, '[[1,2,2,{"userGuid":"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","firstName":"Liam","gradeLevel":"K"}],[2,3,2,{"userGuid":"xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","lastName":"Å"}],[3,3,null,{"userGuid":"xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","classGuid":"mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz","className":"Math, grade 3"}],[4,4,1,{"userGuid":"qatgtgx7-pb3x-376g-44bh-p8a454lgy8f2"}]]'),
	('riverbend', '73b3cd2f-2786-40be-b365-1271ef5f9f21', 0, '[[1,2,null,{"userGuid":"zoezzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","gradeLevel":"6"}]]'),
	('riverbend', 'e1c62020-6e25-442f-a025-e34d4d052f47', 0, '[[1,2,null,{"userGuid":"zoezzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","gradeLevel":"5"}],[2,3,null,{"userId":"T-11","role":"Teacher","firstName":"Half","lastName":"Older","email":"half@riverbend.example","classId":"HALF-4","className":"Half"}],[3,4,null,{"userId":"S-Abe","role":"Student","firstName":"Abe","lastName":"Older","gradeLevel":"4","classId":"HALF-4","className":"Half"}],[4,5,null,{"userId":"S-Bea","role":"Student","firstName":"Bea","lastName":"Older","gradeLevel":"4","classId":"HALF-4","className":"Half"}],[5,6,null,{"userId":"S-Cal","role":"Student","firstName":"Cal","lastName":"Older","gradeLevel":"4","classId":"UNTAUGHT-4","className":"Untaught"}],[6,7,null,{"userId":"S-Dot","role":"Student","firstName":"Dot","lastName":"Older","gradeLevel":"4"}]]'),
	('riverbend', 'd8de7555-5d91-4837-b5a5-139a647bd0d1', 0, '[[1,2,null,{"userGuid":"zoezzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","lastName":"Waited"}],[2,3,null,{"userId":"S-Una","role":"Student","firstName":"Una","lastName":"Older","gradeLevel":"4","classId":"HALF-4","className":"Half"}]]'),
	('riverbend', '6154acf6-e840-4053-b846-b4efffaa4f7b', 0, '[[1,2,null,{"userGuid":"tessazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","firstName":"Theresa"}],[2,3,null,{"userId":"S-Pia","role":"Student","firstName":"Pia","lastName":"Older","gradeLevel":"4"}],[3,4,null,{"userId":"S-Quin","role":"Student","firstName":"Quin","lastName":"Older","gradeLevel":"4"}]]');
INSERT INTO public.imports OVERRIDING SYSTEM VALUE VALUES
	('riverbend', '80445c84-320b-4bda-82d0-13736191fffd', 1, 'lincoln', 'import', 'completed_with_errors', 'first', 'TQ_mdmX3uXjWv85DMXLqZpKQbn02u39sjzWETq98AX4', 'first.csv', 'district', 'Person district', NULL, NULL, false, '2026-08-17 12:16:00+00', '2026-08-17 12:17:00+00', '2026-08-17 12:17:00+00', 15, 15, 3, 5, 2, 6, 1, NULL),
	('riverbend', '73b3cd2f-2786-40be-b365-1271ef5f9f21', 7, 'lincoln', 'import', 'cancelled', 'cancelled', 'jNV5wF8T-RgBhZ6rDyzMxS2I8wGs-eAqsYiWlJfxERo', 'cancelled.csv', 'district', 'Person district', NULL, NULL, true, '2026-08-17 12:27:00+00', NULL, '2026-08-17 12:27:00+00', 1, 0, 0, 0, 0, 0, 0, NULL),
	('riverbend', '4274c4e2-82a4-424e-8e16-66a067f38509', 2, 'lincoln', 'import', 'completed', 'corrected', 'J3J-DcCkCP3V44_dB7WxsysRa1aH_8JnOTL0F8YOdFU', 'corrected.csv', 'district', 'Person district', '80445c84-320b-4bda-82d0-13736191fffd', NULL, false, '2026-08-17 12:18:00+00', '2026-08-17 12:19:00+00', '2026-08-17 12:19:00+00', 2, 2, 1, 1, 0, 0, 1, NULL),
	('riverbend', 'e1c62020-6e25-442f-a025-e34d4d052f47', 8, 'lincoln', 'import', 'in_progress', 'halfway', 'aqWJyBbbFFCApj3fPeQ9RzWPyYkCwpMOhepsmLON_es', 'halfway.csv', 'district', 'Person district', NULL, NULL, false, '2026-08-17 12:28:00+00', '2026-08-17 12:28:00+00', NULL, 6, 3, 1, 2, 0, 0, 1, NULL),
	('riverbend', '3dfd6987-e6a9-4d6b-ada4-9527b0104d19', 3, 'lincoln', 'rehearsal', 'completed_with_errors', 'rehearsed', 'uB_HGYqA8fNjHTylrsjh-AqRwXXq-ib9ybNAWtOqd10', 'rehearsed.csv', 'district', 'Person district', NULL, '9L_hZ7VH1qEVhxZYzfm4b8A5sWYguonSqNad5oJDY5A', false, '2026-08-17 12:20:00+00', '2026-08-17 12:21:00+00', '2026-08-17 12:21:00+00', 4, 4, 1, 2, 0, 2, 0, NULL),
	('riverbend', 'd8de7555-5d91-4837-b5a5-139a647bd0d1', 9, 'lincoln', 'import', 'queued', 'waiting', 'ruFx4_wV3aCl6DnJ8cIg0CuspjfFXRqKjIl5cKQEdBg', 'waiting.csv', 'district', 'Person district', NULL, NULL, false, '2026-08-17 12:29:00+00', NULL, NULL, 2, 0, 0, 0, 0, 0, 0, NULL),
	('riverbend', 'f58e8a6f-9529-4836-94a6-6c6b1256be68', 4, 'lincoln', 'import', 'completed', 'changed', 'uNXPTwtBxFP156USvzd8cS53xWHql6bCzHdK8P3d83M', 'changed.csv', 'district', 'Person district', NULL, NULL, false, '2026-08-17 12:22:00+00', '2026-08-17 12:23:00+00', '2026-08-17 12:23:00+00', 3, 3, 2, 1, 0, 0, 0, NULL),
	('riverbend', '84adbb7a-a7b0-480a-8da7-57fbcf786ce0', 5, 'lincoln', 'import', 'completed', 'since', 'J-t0ppejC0JWk9Akh-1LmbVUFqTcej1lN-zHr4iX_50', 'since.csv', 'district', 'Person district', NULL, NULL, false, '2026-08-17 12:24:00+00', '2026-08-17 12:25:00+00', '2026-08-17 12:25:00+00', 1, 1, 1, 0, 0, 0, 0, NULL),
	('riverbend', '70acca41-c72c-4d81-b7d5-98745a73093f', 6, 'lincoln', 'undo', 'completed_with_errors', 'undo f58e8a6f-9529-4836-94a6-6c6b1256be68', '0ZHAe_PDG696L-IGOoGDmpyn4rM6KQW97YoALjpnzXc', 'changed.csv', 'district', 'Person district', 'f58e8a6f-9529-4836-94a6-6c6b1256be68', NULL, false, '2026-08-17 12:26:00+00', '2026-08-17 12:26:00+00', '2026-08-17 12:26:00+00', 4, 4, 2, 0, 1, 1, 0, NULL),
	('riverbend', '6154acf6-e840-4053-b846-b4efffaa4f7b', 10, 'tubman', 'import', 'in_progress', 'unhashed', 'we74-1pVz94fJsdR3WHNQ1TnFSJsKmPS9YxBbUyfkLc', 'unhashed.csv', 'district', 'Person district', NULL, NULL, false, '2026-08-17 12:30:00+00', '2026-08-17 12:30:00+00', NULL, 3, 3, 1, 2, 0, 0, 0, NULL);
INSERT INTO public.kysely_migration VALUES
	('0001-first', '2026-11-28T18:43:02.423Z'),
	('0002-read-as', '2026-11-28T18:43:02.437Z'),
	('0003-class-changes', '2026-11-28T18:43:02.444Z'),
	('0004-expired-passwords', '2026-11-28T18:43:02.446Z'),
	('0005-room-for-updates', '2026-11-28T18:43:02.448Z'),
	('0006-outcomes', '2026-11-28T18:43:02.475Z'),
	('0007-lean-history', '2026-11-28T18:43:02.481Z'),
	('0008-lighter-writes', '2026-11-28T18:43:02.483Z'),
	('0009-finished-imports', '2026-11-28T18:43:02.488Z');
INSERT INTO public.kysely_migration_lock VALUES
	('migration_lock', 0);
INSERT INTO public.organizations VALUES
	('riverbend', 'Riverbend Unified School District'),
	('elsewhere', 'Elsewhere School District');
INSERT INTO public.products VALUES
	('riverbend', 'lincoln', 'READ-2027', 'Reading Journeys', 'core', '2027-07-31'),
	('riverbend', 'lincoln', 'MATH-2026', 'Math Paths', 'core', '2026-12-31'),
	('riverbend', 'lincoln', 'PRACTICE-2027', 'Practice Plus', 'addon', '2027-06-30'),
	('riverbend', 'lincoln', 'MATH-2027', 'Math Paths', 'core', '2027-07-31'),
	('riverbend', 'lincoln', 'READ-2025', 'Reading Journeys', 'core', '2025-07-31');
INSERT INTO public.schools VALUES
	('riverbend', 'lincoln', 'Lincoln Elementary'),
	('riverbend', 'tubman', 'Harriet Tubman Elementary'),
	('riverbend', 'chavez', 'César Chávez Elementary'),
	('elsewhere', 'faraway', 'Faraway Elementary');
SELECT pg_catalog.setval('public.account_changes_number_seq', 23, true);
SELECT pg_catalog.setval('public.class_changes_number_seq', 2, true);
SELECT pg_catalog.setval('public.imports_number_seq', 10, true);
ALTER TABLE ONLY pgboss.bam
    ADD CONSTRAINT bam_pkey PRIMARY KEY (id);
ALTER TABLE ONLY pgboss.instance
    ADD CONSTRAINT instance_pkey PRIMARY KEY (id);
ALTER TABLE ONLY pgboss.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (name, id);
ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT job_common_pkey PRIMARY KEY (name, id);
ALTER TABLE ONLY pgboss.job_dependency
    ADD CONSTRAINT job_dependency_pkey PRIMARY KEY (child_name, child_id, parent_name, parent_id);
ALTER TABLE ONLY pgboss.queue
    ADD CONSTRAINT queue_pkey PRIMARY KEY (name);
ALTER TABLE ONLY pgboss.queue_stats
    ADD CONSTRAINT queue_stats_pkey PRIMARY KEY (id, captured_on);
ALTER TABLE ONLY pgboss.queue_stats_20261128
    ADD CONSTRAINT queue_stats_20261128_pkey PRIMARY KEY (id, captured_on);
ALTER TABLE ONLY pgboss.queue_stats_20261129
    ADD CONSTRAINT queue_stats_20261129_pkey PRIMARY KEY (id, captured_on);
ALTER TABLE ONLY pgboss.schedule
    ADD CONSTRAINT schedule_pkey PRIMARY KEY (name, key);
ALTER TABLE ONLY pgboss.subscription
    ADD CONSTRAINT subscription_pkey PRIMARY KEY (event, name);
ALTER TABLE ONLY pgboss.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (version);
ALTER TABLE ONLY pgboss.warning
    ADD CONSTRAINT warning_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (organization_id, guid);
ALTER TABLE ONLY public.administrator_schools
    ADD CONSTRAINT administrator_schools_pkey PRIMARY KEY (organization_id, administrator_id, school_id);
ALTER TABLE ONLY public.administrators
    ADD CONSTRAINT administrators_pkey PRIMARY KEY (organization_id, administrator_id);
ALTER TABLE ONLY public.affiliations
    ADD CONSTRAINT affiliations_pkey PRIMARY KEY (organization_id, school_id, guid);
ALTER TABLE ONLY public.class_changes
    ADD CONSTRAINT class_changes_pkey PRIMARY KEY (organization_id, class_guid, number);
ALTER TABLE ONLY public.classes
    ADD CONSTRAINT classes_pkey PRIMARY KEY (organization_id, guid);
ALTER TABLE ONLY public.enrolments
    ADD CONSTRAINT enrolments_pkey PRIMARY KEY (organization_id, class_guid, guid, master_code);
ALTER TABLE ONLY public.import_credentials
    ADD CONSTRAINT import_credentials_pkey PRIMARY KEY (organization_id, import_id, "position");
ALTER TABLE ONLY public.import_outcomes
    ADD CONSTRAINT import_outcomes_pkey PRIMARY KEY (organization_id, import_id, first_position);
ALTER TABLE ONLY public.import_uploads
    ADD CONSTRAINT import_uploads_pkey PRIMARY KEY (organization_id, import_id, part);
ALTER TABLE ONLY public.imports
    ADD CONSTRAINT imports_pkey PRIMARY KEY (organization_id, import_id);
ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.organizations
    ADD CONSTRAINT organizations_pkey PRIMARY KEY (organization_id);
ALTER TABLE ONLY public.products
    ADD CONSTRAINT products_pkey PRIMARY KEY (organization_id, school_id, master_code);
ALTER TABLE ONLY public.schools
    ADD CONSTRAINT schools_pkey PRIMARY KEY (organization_id, school_id);
CREATE UNIQUE INDEX job_common_i1 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'created'::pgboss.job_state) AND (policy = 'short'::text));
CREATE INDEX job_common_i10 ON pgboss.job_common USING btree (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE ((state < 'active'::pgboss.job_state) AND (NOT blocked) AND (policy = 'key_strict_fifo'::text));
CREATE INDEX job_common_i11 ON pgboss.job_common USING btree (name, priority DESC, created_on, start_after) WHERE ((state < 'active'::pgboss.job_state) AND (NOT blocked));
CREATE INDEX job_common_i12 ON pgboss.job_common USING btree (source_root_id) WHERE (source_root_id IS NOT NULL);
CREATE UNIQUE INDEX job_common_i13 ON pgboss.job_common USING btree (name, singleton_key) WHERE ((state = 'created'::pgboss.job_state) AND upsert_by_key);
CREATE INDEX job_common_i14 ON pgboss.job_common USING btree (name, state, blocked, start_after) WHERE (state = ANY (ARRAY['created'::pgboss.job_state, 'retry'::pgboss.job_state, 'active'::pgboss.job_state, 'failed'::pgboss.job_state]));
CREATE INDEX job_common_i15 ON pgboss.job_common USING btree (name, created_on);
CREATE INDEX job_common_i16 ON pgboss.job_common USING btree (name, completed_on) WHERE (completed_on IS NOT NULL);
CREATE INDEX job_common_i17 ON pgboss.job_common USING btree (name, singleton_key, created_on) WHERE ((state < 'active'::pgboss.job_state) AND (singleton_key IS NOT NULL));
CREATE UNIQUE INDEX job_common_i2 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'active'::pgboss.job_state) AND (policy = 'singleton'::text));
CREATE UNIQUE INDEX job_common_i3 ON pgboss.job_common USING btree (name, state, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::pgboss.job_state) AND (policy = 'stately'::text));
CREATE UNIQUE INDEX job_common_i4 ON pgboss.job_common USING btree (name, singleton_on, COALESCE(singleton_key, ''::text)) WHERE ((state <> 'cancelled'::pgboss.job_state) AND (singleton_on IS NOT NULL));
CREATE UNIQUE INDEX job_common_i6 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::pgboss.job_state) AND (policy = 'exclusive'::text));
CREATE INDEX job_common_i7 ON pgboss.job_common USING btree (name, group_id) WHERE ((state = 'active'::pgboss.job_state) AND (group_id IS NOT NULL));
CREATE UNIQUE INDEX job_common_i8 ON pgboss.job_common USING btree (name, singleton_key) WHERE ((state = ANY (ARRAY['active'::pgboss.job_state, 'retry'::pgboss.job_state, 'failed'::pgboss.job_state])) AND (policy = 'key_strict_fifo'::text));
CREATE INDEX job_common_i9 ON pgboss.job_common USING btree (name, id) WHERE (blocking AND (state = 'completed'::pgboss.job_state));
CREATE INDEX job_dep_parent_idx ON pgboss.job_dependency USING btree (parent_name, parent_id);
CREATE INDEX queue_stats_i1 ON ONLY pgboss.queue_stats USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
CREATE INDEX queue_stats_20261128_name_captured_on_deferred_count_queued_idx ON pgboss.queue_stats_20261128 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
CREATE INDEX queue_stats_20261129_name_captured_on_deferred_count_queued_idx ON pgboss.queue_stats_20261129 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
CREATE INDEX warning_i1 ON pgboss.warning USING btree (created_on DESC);
CREATE INDEX account_changes_guid ON public.account_changes USING hash (guid);
CREATE UNIQUE INDEX accounts_email ON public.accounts USING btree (lower(email)) WHERE (email <> ''::text);
CREATE UNIQUE INDEX accounts_guid ON public.accounts USING btree (guid);
CREATE INDEX accounts_temporary ON public.accounts USING btree (temporary_until) WHERE (temporary_password IS NOT NULL);
CREATE UNIQUE INDEX accounts_user_id ON public.accounts USING btree (organization_id, lower(user_id)) WHERE (user_id <> ''::text);
CREATE UNIQUE INDEX accounts_username ON public.accounts USING btree (lower(username) text_pattern_ops);
CREATE UNIQUE INDEX administrators_email ON public.administrators USING btree (lower(email));
CREATE UNIQUE INDEX administrators_subject ON public.administrators USING btree (issuer, subject) WHERE (subject IS NOT NULL);
CREATE INDEX affiliations_guid ON public.affiliations USING btree (organization_id, guid);
CREATE INDEX class_changes_import ON public.class_changes USING btree (organization_id, import_id);
CREATE UNIQUE INDEX classes_class_id ON public.classes USING btree (organization_id, school_id, lower(class_id));
CREATE INDEX enrolments_guid ON public.enrolments USING btree (organization_id, guid);
CREATE INDEX imports_finished ON public.imports USING btree (finished_at) WHERE (finished_at IS NOT NULL);
CREATE INDEX imports_history ON public.imports USING btree (organization_id, school_id, number DESC);
CREATE UNIQUE INDEX imports_idempotency_key ON public.imports USING btree (organization_id, idempotency_key);
CREATE INDEX imports_open ON public.imports USING btree (organization_id, school_id, number) WHERE (status = ANY (ARRAY['queued'::text, 'in_progress'::text]));
CREATE INDEX imports_parent ON public.imports USING btree (organization_id, parent) WHERE (parent IS NOT NULL);
ALTER INDEX pgboss.job_pkey ATTACH PARTITION pgboss.job_common_pkey;
ALTER INDEX pgboss.queue_stats_i1 ATTACH PARTITION pgboss.queue_stats_20261128_name_captured_on_deferred_count_queued_idx;
ALTER INDEX pgboss.queue_stats_pkey ATTACH PARTITION pgboss.queue_stats_20261128_pkey;
ALTER INDEX pgboss.queue_stats_i1 ATTACH PARTITION pgboss.queue_stats_20261129_name_captured_on_deferred_count_queued_idx;
ALTER INDEX pgboss.queue_stats_pkey ATTACH PARTITION pgboss.queue_stats_20261129_pkey;
ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY pgboss.queue
    ADD CONSTRAINT queue_dead_letter_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name);
ALTER TABLE ONLY pgboss.schedule
    ADD CONSTRAINT schedule_name_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE CASCADE;
ALTER TABLE ONLY pgboss.subscription
    ADD CONSTRAINT subscription_name_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE CASCADE;
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(organization_id);
ALTER TABLE ONLY public.administrator_schools
    ADD CONSTRAINT administrator_schools_organization_id_administrator_id_fkey FOREIGN KEY (organization_id, administrator_id) REFERENCES public.administrators(organization_id, administrator_id);
ALTER TABLE ONLY public.administrator_schools
    ADD CONSTRAINT administrator_schools_organization_id_school_id_fkey FOREIGN KEY (organization_id, school_id) REFERENCES public.schools(organization_id, school_id);
ALTER TABLE ONLY public.administrators
    ADD CONSTRAINT administrators_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(organization_id);
ALTER TABLE ONLY public.affiliations
    ADD CONSTRAINT affiliations_organization_id_guid_fkey FOREIGN KEY (organization_id, guid) REFERENCES public.accounts(organization_id, guid);
ALTER TABLE ONLY public.affiliations
    ADD CONSTRAINT affiliations_organization_id_school_id_fkey FOREIGN KEY (organization_id, school_id) REFERENCES public.schools(organization_id, school_id);
ALTER TABLE ONLY public.class_changes
    ADD CONSTRAINT class_changes_organization_id_class_guid_fkey FOREIGN KEY (organization_id, class_guid) REFERENCES public.classes(organization_id, guid);
ALTER TABLE ONLY public.classes
    ADD CONSTRAINT classes_organization_id_school_id_fkey FOREIGN KEY (organization_id, school_id) REFERENCES public.schools(organization_id, school_id);
ALTER TABLE ONLY public.enrolments
    ADD CONSTRAINT enrolments_organization_id_class_guid_fkey FOREIGN KEY (organization_id, class_guid) REFERENCES public.classes(organization_id, guid);
ALTER TABLE ONLY public.enrolments
    ADD CONSTRAINT enrolments_organization_id_guid_fkey FOREIGN KEY (organization_id, guid) REFERENCES public.accounts(organization_id, guid);
ALTER TABLE ONLY public.imports
    ADD CONSTRAINT imports_organization_id_school_id_fkey FOREIGN KEY (organization_id, school_id) REFERENCES public.schools(organization_id, school_id);
ALTER TABLE ONLY public.products
    ADD CONSTRAINT products_organization_id_school_id_fkey FOREIGN KEY (organization_id, school_id) REFERENCES public.schools(organization_id, school_id);
ALTER TABLE ONLY public.schools
    ADD CONSTRAINT schools_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organizations(organization_id);
