SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
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
    id uuid DEFAULT gen_random_uuid() CONSTRAINT job_id_not_null NOT NULL,
    name text CONSTRAINT job_name_not_null NOT NULL,
    priority integer DEFAULT 0 CONSTRAINT job_priority_not_null NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state CONSTRAINT job_state_not_null NOT NULL,
    retry_limit integer DEFAULT 2 CONSTRAINT job_retry_limit_not_null NOT NULL,
    retry_count integer DEFAULT 0 CONSTRAINT job_retry_count_not_null NOT NULL,
    retry_delay integer DEFAULT 0 CONSTRAINT job_retry_delay_not_null NOT NULL,
    retry_backoff boolean DEFAULT false CONSTRAINT job_retry_backoff_not_null NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 CONSTRAINT job_expire_seconds_not_null NOT NULL,
    deletion_seconds integer DEFAULT 604800 CONSTRAINT job_deletion_seconds_not_null NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() CONSTRAINT job_start_after_not_null NOT NULL,
    created_on timestamp with time zone DEFAULT now() CONSTRAINT job_created_on_not_null NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) CONSTRAINT job_keep_until_not_null NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false CONSTRAINT job_blocked_not_null NOT NULL,
    blocking boolean DEFAULT false CONSTRAINT job_blocking_not_null NOT NULL,
    pending_dependencies integer DEFAULT 0 CONSTRAINT job_pending_dependencies_not_null NOT NULL,
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
    id uuid DEFAULT gen_random_uuid() CONSTRAINT queue_stats_id_not_null NOT NULL,
    name text CONSTRAINT queue_stats_name_not_null NOT NULL,
    deferred_count integer DEFAULT 0 CONSTRAINT queue_stats_deferred_count_not_null NOT NULL,
    queued_count integer DEFAULT 0 CONSTRAINT queue_stats_queued_count_not_null NOT NULL,
    ready_count integer DEFAULT 0 CONSTRAINT queue_stats_ready_count_not_null NOT NULL,
    active_count integer DEFAULT 0 CONSTRAINT queue_stats_active_count_not_null NOT NULL,
    failed_count integer DEFAULT 0 CONSTRAINT queue_stats_failed_count_not_null NOT NULL,
    total_count integer DEFAULT 0 CONSTRAINT queue_stats_total_count_not_null NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() CONSTRAINT queue_stats_captured_on_not_null NOT NULL
);
CREATE TABLE pgboss.queue_stats_20261129 (
    id uuid DEFAULT gen_random_uuid() CONSTRAINT queue_stats_id_not_null NOT NULL,
    name text CONSTRAINT queue_stats_name_not_null NOT NULL,
    deferred_count integer DEFAULT 0 CONSTRAINT queue_stats_deferred_count_not_null NOT NULL,
    queued_count integer DEFAULT 0 CONSTRAINT queue_stats_queued_count_not_null NOT NULL,
    ready_count integer DEFAULT 0 CONSTRAINT queue_stats_ready_count_not_null NOT NULL,
    active_count integer DEFAULT 0 CONSTRAINT queue_stats_active_count_not_null NOT NULL,
    failed_count integer DEFAULT 0 CONSTRAINT queue_stats_failed_count_not_null NOT NULL,
    total_count integer DEFAULT 0 CONSTRAINT queue_stats_total_count_not_null NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    wait_bins integer[],
    run_bins integer[],
    ready_oldest_seconds integer,
    captured_on timestamp with time zone DEFAULT now() CONSTRAINT queue_stats_captured_on_not_null NOT NULL
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
	('18a57a54-cc86-4f9e-8562-549621634db0', 'imports', -1, '{"schoolId": "lincoln", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/lincoln', NULL, NULL, NULL, '2026-11-28 18:42:59.57+00', '2026-11-28 18:42:59.57+00', NULL, NULL, '2027-02-26 18:42:59.57+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('66eca30b-127f-46b4-b599-98ed77894ba6', 'imports', -1, '{"schoolId": "lincoln", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/lincoln', NULL, NULL, NULL, '2026-11-28 18:42:59.995+00', '2026-11-28 18:42:59.995+00', NULL, NULL, '2027-02-26 18:42:59.995+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('2b754e25-6af2-4c02-8612-3869e8e65722', 'imports', -1, '{"schoolId": "lincoln", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/lincoln', NULL, NULL, NULL, '2026-11-28 18:43:00.109+00', '2026-11-28 18:43:00.109+00', NULL, NULL, '2027-02-26 18:43:00.109+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('30c24aed-60d5-40a2-a1fb-175e0a4f7a6d', 'imports', -1, '{"schoolId": "lincoln", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/lincoln', NULL, NULL, NULL, '2026-11-28 18:43:00.192+00', '2026-11-28 18:43:00.192+00', NULL, NULL, '2027-02-26 18:43:00.192+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('c24be5eb-239b-4da9-9019-f8f491e4030f', 'imports', -1, '{"schoolId": "lincoln", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/lincoln', NULL, NULL, NULL, '2026-11-28 18:43:00.368+00', '2026-11-28 18:43:00.368+00', NULL, NULL, '2027-02-26 18:43:00.368+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('72e29546-c5a4-46ce-998e-bb55dfe7d945', 'imports', -1, '{"schoolId": "lincoln", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/lincoln', NULL, NULL, NULL, '2026-11-28 18:43:00.48+00', '2026-11-28 18:43:00.48+00', NULL, NULL, '2027-02-26 18:43:00.48+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('002912f1-c7ce-4f83-9236-eed0099381a3', 'imports', -1, '{"schoolId": "lincoln", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/lincoln', NULL, NULL, NULL, '2026-11-28 18:43:00.533+00', '2026-11-28 18:43:00.533+00', NULL, NULL, '2027-02-26 18:43:00.533+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('80c05ccc-c86b-4d4d-9fba-f43155d07127', 'imports', -1, '{"schoolId": "lincoln", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/lincoln', NULL, NULL, NULL, '2026-11-28 18:43:00.571+00', '2026-11-28 18:43:00.571+00', NULL, NULL, '2027-02-26 18:43:00.571+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('7274789e-d5da-4c62-8328-52292a4650f8', 'imports', -2, '{"schoolId": "lincoln", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/lincoln', NULL, NULL, NULL, '2026-11-28 18:43:00.626+00', '2026-11-28 18:43:00.626+00', NULL, NULL, '2027-02-26 18:43:00.626+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('f4108324-ad21-430e-b66c-7afa3ccc149c', 'imports', -3, '{"schoolId": "tubman", "organizationId": "riverbend"}', 'created', 1000, 0, 1, true, 60, 82800, 86400, 'riverbend/tubman', NULL, NULL, NULL, '2026-11-28 18:43:00.65+00', '2026-11-28 18:43:00.65+00', NULL, NULL, '2027-02-26 18:43:00.65+00', NULL, NULL, 'singleton', NULL, 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pgboss.queue VALUES
	('imports', 'singleton', 1000, 1, true, 60, 82800, 7776000, 86400, NULL, false, 'job_common', 0, 0, 4, 4, 0, 0, 0, 4, 0, '2026-11-28 18:42:50.24+00', 0, 0, 0, NULL, NULL, NULL, NULL, NULL, '{4}', 10, true, NULL, '2026-11-28 18:43:00.21+00', '2026-11-28 18:43:00.211+00', '2026-11-28 18:43:00.239+00', '2026-11-28 18:42:59.227+00', '2026-11-28 18:42:59.227+00');
INSERT INTO pgboss.version VALUES
	(46, NULL, '2026-11-28 18:42:59.2+00', '2026-11-28 18:42:59.194+00', '2026-11-28 18:43:00.27+00', NULL);
INSERT INTO public.account_changes OVERRIDING SYSTEM VALUE VALUES
	('riverbend', 'lyh1xc2h-vwvb-qvcb-d3fl-9o8nwas1ek35', 1, '2026-08-17 12:02:00+00', 'district', 'Person district', '0b15e17c-93b1-44bc-b15e-a3c8ab90c494', 1, 'userGuid', '', 'lyh1xc2h-vwvb-qvcb-d3fl-9o8nwas1ek35'),
	('riverbend', 'zoezzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 2, '2026-08-17 12:02:00+00', 'district', 'Person district', '0b15e17c-93b1-44bc-b15e-a3c8ab90c494', 2, 'firstName', 'Zoë', 'Zora'),
	('riverbend', 'akcmwsw4-9qip-m3bs-xby3-xbt81no7r3yy', 3, '2026-08-17 12:02:00+00', 'district', 'Person district', '0b15e17c-93b1-44bc-b15e-a3c8ab90c494', 1, 'userGuid', '', 'akcmwsw4-9qip-m3bs-xby3-xbt81no7r3yy'),
	('riverbend', 'o8xl1pkz-s4vz-ywha-2cn1-z82u0o5bptcm', 4, '2026-08-17 12:02:00+00', 'district', 'Person district', '0b15e17c-93b1-44bc-b15e-a3c8ab90c494', 1, 'userGuid', '', 'o8xl1pkz-s4vz-ywha-2cn1-z82u0o5bptcm'),
	('riverbend', 'f01lv1oc-i96c-e8hw-yb0y-syauzyq54mwo', 5, '2026-08-17 12:02:00+00', 'district', 'Person district', '0b15e17c-93b1-44bc-b15e-a3c8ab90c494', 1, 'userGuid', '', 'f01lv1oc-i96c-e8hw-yb0y-syauzyq54mwo'),
	('riverbend', 'b0z6c8iy-m8n4-48hz-epuw-zl5yprq36fgz', 6, '2026-08-17 12:02:00+00', 'district', 'Person district', '0b15e17c-93b1-44bc-b15e-a3c8ab90c494', 1, 'userGuid', '', 'b0z6c8iy-m8n4-48hz-epuw-zl5yprq36fgz'),
	('riverbend', 's24b7533-8eqq-ndh4-g6ex-osnd8ohbzw99', 7, '2026-08-17 12:04:00+00', 'district', 'Person district', '92ac4708-a535-42e1-95dd-803a20fe7ceb', 1, 'userGuid', '', 's24b7533-8eqq-ndh4-g6ex-osnd8ohbzw99'),
	('riverbend', 'liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 11, '2026-08-17 12:08:00+00', 'district', 'Person district', 'd1767003-57cd-4f00-b5e2-8e4cb6597fd7', 2, 'firstName', 'Liam', 'William'),
	('riverbend', 'liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 12, '2026-08-17 12:08:00+00', 'district', 'Person district', 'd1767003-57cd-4f00-b5e2-8e4cb6597fd7', 2, 'gradeLevel', 'K', '1'),
	('riverbend', 'xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 13, '2026-08-17 12:08:00+00', 'district', 'Person district', 'd1767003-57cd-4f00-b5e2-8e4cb6597fd7', 2, 'lastName', 'Å', 'Ax'),
	('riverbend', 'bb21ul5v-18v1-hwkz-ygbw-g1iche4ekvu1', 14, '2026-08-17 12:08:00+00', 'district', 'Person district', 'd1767003-57cd-4f00-b5e2-8e4cb6597fd7', 1, 'userGuid', '', 'bb21ul5v-18v1-hwkz-ygbw-g1iche4ekvu1'),
	('riverbend', 'liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 15, '2026-08-17 12:10:00+00', 'district', 'Person district', 'fc0fded3-d8b7-482f-85ee-df921c8ee676', 3, 'gradeLevel', '1', '2'),
	('riverbend', 'liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 16, '2026-08-17 12:11:00+00', 'district', 'Person district', '978c9155-7b17-4e64-82ec-fabb25721528', 4, 'firstName', 'William', 'Liam'),
	('riverbend', 'xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 17, '2026-08-17 12:11:00+00', 'district', 'Person district', '978c9155-7b17-4e64-82ec-fabb25721528', 3, 'lastName', 'Ax', 'Å'),
	('riverbend', 'diw1segm-sazg-dyfi-yfzj-ln8vqefiha78', 18, '2026-08-17 12:13:00+00', 'district', 'Person district', '009feb1f-f043-447e-93d9-0c560a8da189', 1, 'userGuid', '', 'diw1segm-sazg-dyfi-yfzj-ln8vqefiha78'),
	('riverbend', 'zoezzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 19, '2026-08-17 12:13:00+00', 'district', 'Person district', '009feb1f-f043-447e-93d9-0c560a8da189', 3, 'gradeLevel', '3', '5'),
	('riverbend', 'ffw77dqk-xfe3-j80h-t4os-vf2j4iub9yok', 20, '2026-08-17 12:13:00+00', 'district', 'Person district', '009feb1f-f043-447e-93d9-0c560a8da189', 1, 'userGuid', '', 'ffw77dqk-xfe3-j80h-t4os-vf2j4iub9yok');
INSERT INTO public.accounts VALUES
	('riverbend', 'anazzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 'T-001', 'Teacher', 'Ana', 'Núñez', '', 'teacher@riverbend.example', 'ana.user', 1, NULL, 'none', NULL, NULL, NULL),
	('riverbend', 'mariazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', '00123', 'Student', 'María', 'de la Cruz', '3', 'maria@riverbend.example', 'maria.user', 1, NULL, 'none', NULL, NULL, NULL),
	('riverbend', 'josezzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', '00124', 'Student', 'José', 'O’Brien-Álvarez', '3', '', 'jose.user', 1, NULL, 'none', NULL, NULL, NULL),
	('riverbend', 'tessazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', '00900', 'Student', 'Tessa', 'Tubmann', '3', '', 'tessa.user', 1, NULL, 'none', NULL, NULL, NULL),
	('riverbend', 'carloszz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', '00901', 'Student', 'Carlos', 'Chávez', '3', '', 'carlos.user', 1, NULL, 'none', NULL, NULL, NULL),
	('elsewhere', 'faraccou-ntzz-zzzz-zzzz-zzzzzzzzzzzz', '00123', 'Student', 'Far', 'Away', '3', 'far.student@elsewhere.example', 'faraccount.user', 1, NULL, 'none', NULL, NULL, NULL),
	('riverbend', 'b0z6c8iy-m8n4-48hz-epuw-zl5yprq36fgz', 'S-Ida', 'Student', 'Ida', 'Older', '4', '', 'ida.own', 1, '$argon2id$v=19$m=19456,t=2,p=1$+zVvdDJNTyVnCp/CrBT8Fg$3lBO1nrQ2Jsq+POjTDJIsO9J5xRTqr+Dzt7ufDzybdU', 'permanent', NULL, NULL, NULL),
	('riverbend', 'akcmwsw4-9qip-m3bs-xby3-xbt81no7r3yy', 'S-Nia', 'Student', 'Nia', 'Older', '4', '', 'nolder', 1, '$argon2id$v=19$m=19456,t=2,p=1$4WxgcMbt/ihSKXG2hPTTjA$NG0iMo9HZ+EQOIvfQ0tal524UYEIYD1gc26zTeE3ew4', 'temporary', 'v1.OIegZhHo2attmNvhLjuPIDH6VXZEVNDHZXAP44oVnJApVywtwO28yI_FDj-tnKZgbMT8', '2026-11-15 12:02:00+00', '0b15e17c-93b1-44bc-b15e-a3c8ab90c494'),
	('riverbend', 'f01lv1oc-i96c-e8hw-yb0y-syauzyq54mwo', 'S-Ben', 'Student', 'Ben', 'Older', '4', '', 'bolder', 1, '$argon2id$v=19$m=19456,t=2,p=1$IDLipghH4vjoI5vPUEMiFw$UPPSDSjpdAAiNYMyDDi/ftpN2NP+NEeDFH6sKKFyWUU', 'temporary', 'v1.FEAWJKeFYNQOlxoYgsxfrVJG9Xpx-dfvu86jbG3i1P392w0MeIuFaifGHDn3f548HkA', '2026-11-15 12:02:00+00', '0b15e17c-93b1-44bc-b15e-a3c8ab90c494'),
	('riverbend', 'lyh1xc2h-vwvb-qvcb-d3fl-9o8nwas1ek35', 'T-9', 'Teacher', 'Omar', 'Older', '', 'omar@riverbend.example', 'oolder', 1, '$argon2id$v=19$m=19456,t=2,p=1$Gj+AK7kd+xgW/K5ihoJW6g$PHhuBBJ1q4tYNaV7SJX6tGE7MlvAkGL/CqVpkM6K/NI', 'temporary', 'v1.c27y2c9TeuGvhFErVTCKlvTGMET8GjnsXrG0G_woecCPVMu1Tgyc5mdaCKVn9163DA', '2026-11-15 12:02:00+00', '0b15e17c-93b1-44bc-b15e-a3c8ab90c494'),
	('riverbend', 'o8xl1pkz-s4vz-ywha-2cn1-z82u0o5bptcm', 'S-Eve', 'Student', 'Eve', 'Older', '4', '', 'eolder', 1, '$argon2id$v=19$m=19456,t=2,p=1$DaSfmiw/hg8DHYTw3EHokw$QIUS5uO5o6zF9+b/jUTODlhwK4IyGvWrnDToQrYSOd0', 'temporary', 'v1.nrJdVk4_gwxgC5dJiJdokIFD-1wjTT70x3RkwMGdcGqNdRS1uH8Zp5WlSAyWB3EH', '2026-11-15 12:02:00+00', '0b15e17c-93b1-44bc-b15e-a3c8ab90c494'),
	('riverbend', 's24b7533-8eqq-ndh4-g6ex-osnd8ohbzw99', 'T-10', 'Teacher', 'Rosa', 'Older', '', 'rosa@riverbend.example', 'rolder', 1, '$argon2id$v=19$m=19456,t=2,p=1$bZ4YkNnt/I5icqQxOPECsw$6QiK3t4mgsPR82LtMA0Bz7EE+h0wi5nbRj3PYFPUVgQ', 'temporary', 'v1.Pgvvua_IRrGfAjdkOSZtks5EAz5PwdXJPZ5lE3BdG0uWRSu5YCQYxOrfoAOW1qEQ5g', '2026-11-15 12:04:00+00', '92ac4708-a535-42e1-95dd-803a20fe7ceb'),
	('riverbend', 'bb21ul5v-18v1-hwkz-ygbw-g1iche4ekvu1', 'S-Kim', 'Student', 'Kim', 'Older', '4', '', 'kolder', 1, '$argon2id$v=19$m=19456,t=2,p=1$Zfa9UWRTtGXDgENs2DVFWQ$btl/uB6D6twm3DSXbI4QzryBo0kAV/0NOsGGIDcRL/k', 'temporary', 'v1.p2ySfcje6PPtv0EsbP2CuUIIo6Hu47ZRODiKetP3shRm1hJdztp3738Wa4FmPEuSyELn7xI', '2026-11-15 12:08:00+00', 'd1767003-57cd-4f00-b5e2-8e4cb6597fd7'),
	('riverbend', 'liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', '00127', 'Student', 'Liam', 'Abara', '2', '', 'liam.user', 4, NULL, 'none', NULL, NULL, NULL),
	('riverbend', 'xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', '00125', 'Student', 'Xi', 'Å', '3', '', 'xi.user', 3, NULL, 'none', NULL, NULL, NULL),
	('riverbend', 'zoezzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', '00126', 'Student', 'Zora', 'Zúñiga', '5', '', 'zoe.user', 3, NULL, 'none', NULL, NULL, NULL),
	('riverbend', 'diw1segm-sazg-dyfi-yfzj-ln8vqefiha78', 'T-11', 'Teacher', 'Half', 'Older', '', 'half@riverbend.example', 'holder', 1, NULL, 'temporary', 'v1.rOp_zC9tDBsy96YX4EpQQCpUSSD4KQKfJDHMnxL_UWRuDEHMvpZBXg9NsStA571L', '2026-11-15 12:13:00+00', '009feb1f-f043-447e-93d9-0c560a8da189'),
	('riverbend', 'ffw77dqk-xfe3-j80h-t4os-vf2j4iub9yok', 'S-Abe', 'Student', 'Abe', 'Older', '4', '', 'aolder', 1, NULL, 'temporary', 'v1.AM6FbCNa2SSoh06mB5RWdLLBHo0_jCDg2I9k8bl_IijeIX0oo4lpSE1pY3aRtMyBew', '2026-11-15 12:13:00+00', '009feb1f-f043-447e-93d9-0c560a8da189');
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
	('riverbend', 'lincoln', 'lyh1xc2h-vwvb-qvcb-d3fl-9o8nwas1ek35'),
	('riverbend', 'lincoln', 'akcmwsw4-9qip-m3bs-xby3-xbt81no7r3yy'),
	('riverbend', 'lincoln', 'o8xl1pkz-s4vz-ywha-2cn1-z82u0o5bptcm'),
	('riverbend', 'lincoln', 'f01lv1oc-i96c-e8hw-yb0y-syauzyq54mwo'),
	('riverbend', 'lincoln', 'b0z6c8iy-m8n4-48hz-epuw-zl5yprq36fgz'),
	('riverbend', 'lincoln', 's24b7533-8eqq-ndh4-g6ex-osnd8ohbzw99'),
	('riverbend', 'lincoln', 'bb21ul5v-18v1-hwkz-ygbw-g1iche4ekvu1'),
	('riverbend', 'lincoln', 'diw1segm-sazg-dyfi-yfzj-ln8vqefiha78'),
	('riverbend', 'lincoln', 'ffw77dqk-xfe3-j80h-t4os-vf2j4iub9yok');
INSERT INTO public.class_changes OVERRIDING SYSTEM VALUE VALUES
	('riverbend', 'mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz', 1, '2026-08-17 12:08:00+00', 'district', 'Person district', 'd1767003-57cd-4f00-b5e2-8e4cb6597fd7', 3, 'className', 'Math, grade 3', 'Maths'),
	('riverbend', 'mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz', 2, '2026-08-17 12:11:00+00', 'district', 'Person district', '978c9155-7b17-4e64-82ec-fabb25721528', 3, 'className', 'Maths', 'Math, grade 3');
INSERT INTO public.classes VALUES
	('riverbend', 't3tkgg37-csqp-fvew-emgq-hw7vdiix30f2', 'lincoln', 'ART-4', 'Art', '', NULL, NULL),
	('riverbend', 'n2g51xub-6yuo-xbds-ntb1-pznaiqxob8fw', 'lincoln', 'SCI-4', 'Science', '', NULL, NULL),
	('riverbend', 'mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz', 'lincoln', 'MATH-3', 'Math, grade 3', '3', '2026-08-17', '2027-06-04'),
	('riverbend', '33i4g5vu-cff6-yt73-pmce-by8gsr3s3sc7', 'lincoln', 'HALF-4', 'Half', '', NULL, NULL);
INSERT INTO public.enrolments VALUES
	('riverbend', 'mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz', 'anazzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 'READ-2027'),
	('riverbend', 'mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz', 'mariazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 'READ-2027'),
	('riverbend', 't3tkgg37-csqp-fvew-emgq-hw7vdiix30f2', 'lyh1xc2h-vwvb-qvcb-d3fl-9o8nwas1ek35', ''),
	('riverbend', 'mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz', 'f01lv1oc-i96c-e8hw-yb0y-syauzyq54mwo', ''),
	('riverbend', 't3tkgg37-csqp-fvew-emgq-hw7vdiix30f2', 'o8xl1pkz-s4vz-ywha-2cn1-z82u0o5bptcm', ''),
	('riverbend', 'mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz', 'anazzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', 'MATH-2027'),
	('riverbend', 't3tkgg37-csqp-fvew-emgq-hw7vdiix30f2', 'f01lv1oc-i96c-e8hw-yb0y-syauzyq54mwo', ''),
	('riverbend', 'mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz', 'mariazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', ''),
	('riverbend', 'n2g51xub-6yuo-xbds-ntb1-pznaiqxob8fw', 'akcmwsw4-9qip-m3bs-xby3-xbt81no7r3yy', ''),
	('riverbend', 'n2g51xub-6yuo-xbds-ntb1-pznaiqxob8fw', 's24b7533-8eqq-ndh4-g6ex-osnd8ohbzw99', ''),
	('riverbend', 'mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz', 'xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz', ''),
	('riverbend', '33i4g5vu-cff6-yt73-pmce-by8gsr3s3sc7', 'diw1segm-sazg-dyfi-yfzj-ln8vqefiha78', ''),
	('riverbend', '33i4g5vu-cff6-yt73-pmce-by8gsr3s3sc7', 'ffw77dqk-xfe3-j80h-t4os-vf2j4iub9yok', '');
INSERT INTO public.import_credentials VALUES
	('riverbend', '009feb1f-f043-447e-93d9-0c560a8da189', 4, 'given', NULL, 'v1.ZL3iRXaeWzGO4uMf390k8IkgTFcJ8D5-JTphK7h8DjwXLe7q5BbtfQ'),
	('riverbend', '009feb1f-f043-447e-93d9-0c560a8da189', 2, 'temporary', 'diw1segm-sazg-dyfi-yfzj-ln8vqefiha78', NULL),
	('riverbend', '009feb1f-f043-447e-93d9-0c560a8da189', 3, 'temporary', 'ffw77dqk-xfe3-j80h-t4os-vf2j4iub9yok', NULL),
	('riverbend', '1c11e75f-bbdf-4024-a876-01fc6afe8164', 3, 'given', NULL, 'v1.tahs0tNPrXzqEHv8FK01MNcwI-qfwZMADu2mtRXrMeUQ2m55kVbRNQ');
INSERT INTO public.import_outcomes VALUES
	('riverbend', '0b15e17c-93b1-44bc-b15e-a3c8ab90c494', 3, '[[3,4,"created",false,"lyh1xc2h-vwvb-qvcb-d3fl-9o8nwas1ek35",null,{"userGuid":"lyh1xc2h-vwvb-qvcb-d3fl-9o8nwas1ek35","username":"oolder","classGuid":"t3tkgg37-csqp-fvew-emgq-hw7vdiix30f2"}],[14,15,"updated",false,"anazzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,{"classGuid":"mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz","classGradeLevel":"3","classStartDate":"08/17/2026","classEndDate":"06/04/2027"}],[1,2,"updated",false,"zoezzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,null],[2,3,"created",true,"akcmwsw4-9qip-m3bs-xby3-xbt81no7r3yy",[{"code":"class.no_teacher","severity":"error","row":3,"field":"classId","value":"SCI-4","facts":{}}],{"userGuid":"akcmwsw4-9qip-m3bs-xby3-xbt81no7r3yy","username":"nolder"}],[4,5,"created",false,"o8xl1pkz-s4vz-ywha-2cn1-z82u0o5bptcm",null,{"userGuid":"o8xl1pkz-s4vz-ywha-2cn1-z82u0o5bptcm","username":"eolder","classGuid":"t3tkgg37-csqp-fvew-emgq-hw7vdiix30f2"}],[5,6,"created",false,"f01lv1oc-i96c-e8hw-yb0y-syauzyq54mwo",null,{"userGuid":"f01lv1oc-i96c-e8hw-yb0y-syauzyq54mwo","username":"bolder","classGuid":"mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz","classGradeLevel":"3","classStartDate":"08/17/2026","classEndDate":"06/04/2027"}],[6,7,"updated",false,"mariazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,{"classGuid":"mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz","classGradeLevel":"3","classStartDate":"08/17/2026","classEndDate":"06/04/2027"}],[7,8,"repeated",false,"mariazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,null],[8,9,"failed",true,null,[{"code":"email.taken","severity":"error","row":9,"field":"email","value":"teacher@riverbend.example","facts":{"otherRow":11}}],null],[9,10,"unchanged",true,"josezzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",[{"code":"class.disagrees","severity":"error","row":10,"field":"className","value":"Mathematics","facts":{"otherRow":6}}],null],[10,11,"failed",true,"xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",[{"code":"email.taken","severity":"error","row":11,"field":"email","value":"teacher@riverbend.example","facts":{"otherRow":9}}],null],[11,12,"created",false,"b0z6c8iy-m8n4-48hz-epuw-zl5yprq36fgz",null,{"userGuid":"b0z6c8iy-m8n4-48hz-epuw-zl5yprq36fgz"}],[12,13,"unchanged",true,"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",[{"code":"class_guid.unknown","severity":"error","row":13,"field":"classGuid","value":"nosuchzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","facts":{}}],null],[13,14,"repeated",false,"f01lv1oc-i96c-e8hw-yb0y-syauzyq54mwo",null,{"userGuid":"f01lv1oc-i96c-e8hw-yb0y-syauzyq54mwo","classGuid":"t3tkgg37-csqp-fvew-emgq-hw7vdiix30f2"}],[15,16,"repeated",true,"mariazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",[{"code":"class.two_core_products","severity":"error","row":16,"field":"classId","value":"MATH-3","facts":{"suggestion":"MATH-3-READING","product":"Reading Journeys","otherProduct":"Math Paths","otherRow":15}}],null]]'),
	('riverbend', '92ac4708-a535-42e1-95dd-803a20fe7ceb', 1, '[[1,2,"created",false,"s24b7533-8eqq-ndh4-g6ex-osnd8ohbzw99",null,{"userGuid":"s24b7533-8eqq-ndh4-g6ex-osnd8ohbzw99","username":"rolder","classGuid":"n2g51xub-6yuo-xbds-ntb1-pznaiqxob8fw"}],[2,3,"updated",false,"akcmwsw4-9qip-m3bs-xby3-xbt81no7r3yy",null,{"classGuid":"n2g51xub-6yuo-xbds-ntb1-pznaiqxob8fw"}]]'),
	('riverbend', 'c91031d2-6d00-4a1e-9e5e-8db9b51d7fe5', 1, '[[1,2,"updated",false,"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,null],[2,3,"created",false,null,null,{"username":"lolder"}],[3,4,"created",true,null,[{"code":"class.no_teacher","severity":"error","row":4,"field":"classId","value":"NONE-4","facts":{}}],{"username":"lolder2"}],[4,5,"failed",true,null,[{"code":"role.unknown","severity":"error","row":5,"field":"role","value":"Nobody","facts":{}}],null]]'),
	('riverbend', 'd1767003-57cd-4f00-b5e2-8e4cb6597fd7', 1, '[[1,2,"updated",false,"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,null],[2,3,"updated",false,"xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,{"classId":"MATH-3","classGradeLevel":"3","classStartDate":"08/17/2026","classEndDate":"06/04/2027"}],[3,4,"created",false,"bb21ul5v-18v1-hwkz-ygbw-g1iche4ekvu1",null,{"userGuid":"bb21ul5v-18v1-hwkz-ygbw-g1iche4ekvu1","username":"kolder"}]]'),
	('riverbend', 'fc0fded3-d8b7-482f-85ee-df921c8ee676', 1, '[[1,2,"updated",false,"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,null]]'),
	('riverbend', '978c9155-7b17-4e64-82ec-fabb25721528', 1, '[[1,2,"updated",true,"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",[{"code":"row.conflict","severity":"error","row":2,"field":"gradeLevel","value":"K","facts":{"live":"2"}}],null],[2,3,"updated",false,"xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,null],[3,3,"repeated",false,"xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,{"classId":"MATH-3","classGradeLevel":"3","classStartDate":"08/17/2026","classEndDate":"06/04/2027"}],[4,4,"unchanged",false,"bb21ul5v-18v1-hwkz-ygbw-g1iche4ekvu1",[{"code":"undo.account_kept","severity":"info","row":4,"field":null,"value":"","facts":{}}],null]]'),
	('riverbend', '009feb1f-f043-447e-93d9-0c560a8da189', 2, '[[2,3,"created",false,"diw1segm-sazg-dyfi-yfzj-ln8vqefiha78",null,{"userGuid":"diw1segm-sazg-dyfi-yfzj-ln8vqefiha78","username":"holder","classGuid":"33i4g5vu-cff6-yt73-pmce-by8gsr3s3sc7"}],[1,2,"updated",false,"zoezzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",null,null],[3,4,"created",false,"ffw77dqk-xfe3-j80h-t4os-vf2j4iub9yok",null,{"userGuid":"ffw77dqk-xfe3-j80h-t4os-vf2j4iub9yok","username":"aolder","classGuid":"33i4g5vu-cff6-yt73-pmce-by8gsr3s3sc7"}]]');
INSERT INTO public.import_uploads VALUES
	('riverbend', '0b15e17c-93b1-44bc-b15e-a3c8ab90c494', 0, '[[1,2,null,{"userGuid":"zoezzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","firstName":"Zora"}],[2,3,null,{"userId":"S-Nia","role":"Student","firstName":"Nia","lastName":"Older","gradeLevel":"4","classId":"SCI-4","className":"Science"}],[3,4,null,{"userId":"T-9","role":"Teacher","firstName":"Omar","lastName":"Older","email":"omar@riverbend.example","classId":"ART-4","className":"Art"}],[4,5,null,{"userId":"S-Eve","role":"Student","firstName":"Eve","lastName":"Older","gradeLevel":"4","classId":"ART-4","className":"Art"}],[5,6,null,{"userId":"S-Ben","role":"Student","firstName":"Ben","lastName":"Older","gradeLevel":"4","classId":"MATH-3","className":"Math, grade 3"}],[6,7,null,{"userGuid":"mariazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","classId":"MATH-3","className":"Math, grade 3"}],[7,8,null,{"userGuid":"mariazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","firstName":"María"}],[8,9,null,{"userId":"S-Tim","role":"Student","firstName":"Tim","lastName":"Older","gradeLevel":"4","email":"teacher@riverbend.example"}],[9,10,null,{"userGuid":"josezzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","classGuid":"mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz","className":"Mathematics"}],[10,11,null,{"userGuid":"xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","email":"teacher@riverbend.example","classId":"MATH-3","className":"Math, grade 3"}],[11,12,null,{"userId":"S-Ida","role":"Student","firstName":"Ida","lastName":"Older","gradeLevel":"4","username":"ida.own"}],[12,13,null,{"userGuid":"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","classGuid":"nosuchzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz"}],[13,14,null,{"userId":"S-Ben","role":"Student","firstName":"Ben","lastName":"Older","gradeLevel":"4","classId":"ART-4","className":"Art"}],[14,15,null,{"userGuid":"anazzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","classId":"MATH-3","className":"Math, grade 3","masterCode":"MATH-2027"}],[15,16,null,{"userGuid":"mariazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","classId":"MATH-3","className":"Math, grade 3","masterCode":"READ-2027"}]]'),
	('riverbend', '92ac4708-a535-42e1-95dd-803a20fe7ceb', 0, '[[1,2,null,{"userId":"T-10","role":"Teacher","firstName":"Rosa","lastName":"Older","email":"rosa@riverbend.example","classId":"SCI-4","className":"Science"}],[2,3,null,{"userGuid":"akcmwsw4-9qip-m3bs-xby3-xbt81no7r3yy","classId":"SCI-4","className":"Science"}]]'),
	('riverbend', 'c91031d2-6d00-4a1e-9e5e-8db9b51d7fe5', 0, '[[1,2,null,{"userGuid":"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","gradeLevel":"1"}],[2,3,null,{"userId":"S-Lia","role":"Student","firstName":"Lia","lastName":"Older","gradeLevel":"4","classId":"ART-4","className":"Art"}],[3,4,null,{"userId":"S-Leo","role":"Student","firstName":"Leo","lastName":"Older","gradeLevel":"4","classId":"NONE-4","className":"None"}],[4,5,null,{"userId":"S-Lou","role":"Nobody","firstName":"Lou","lastName":"Older","gradeLevel":"4"}]]'),
	('riverbend', 'd1767003-57cd-4f00-b5e2-8e4cb6597fd7', 0, '[[1,2,null,{"userGuid":"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","firstName":"William","gradeLevel":"1"}],[2,3,null,{"userGuid":"xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","lastName":"Ax","classGuid":"mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz","className":"Maths"}],[3,4,null,{"userId":"S-Kim","role":"Student","firstName":"Kim","lastName":"Older","gradeLevel":"4"}]]'),
	('riverbend', 'fc0fded3-d8b7-482f-85ee-df921c8ee676', 0, '[[1,2,null,{"userGuid":"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","gradeLevel":"2"}]]'),
	('riverbend', '978c9155-7b17-4e64-82ec-fabb25721528', 0, '[[1,2,2,{"userGuid":"liamzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","firstName":"Liam","gradeLevel":"K"}],[2,3,2,{"userGuid":"xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","lastName":"Å"}],[3,3,null,{"userGuid":"xizzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","classGuid":"mathclas-szzz-zzzz-zzzz-zzzzzzzzzzzz","className":"Math, grade 3"}],[4,4,1,{"userGuid":"bb21ul5v-18v1-hwkz-ygbw-g1iche4ekvu1"}]]'),
	('riverbend', 'a791e7ed-ebb0-4cbc-a94f-f4cdd927b49b', 0, '[[1,2,null,{"userGuid":"zoezzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","gradeLevel":"6"}]]'),
	('riverbend', '009feb1f-f043-447e-93d9-0c560a8da189', 0, '[[1,2,null,{"userGuid":"zoezzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","gradeLevel":"5"}],[2,3,null,{"userId":"T-11","role":"Teacher","firstName":"Half","lastName":"Older","email":"half@riverbend.example","classId":"HALF-4","className":"Half"}],[3,4,null,{"userId":"S-Abe","role":"Student","firstName":"Abe","lastName":"Older","gradeLevel":"4","classId":"HALF-4","className":"Half"}],[4,5,null,{"userId":"S-Bea","role":"Student","firstName":"Bea","lastName":"Older","gradeLevel":"4","classId":"HALF-4","className":"Half"}],[5,6,null,{"userId":"S-Cal","role":"Student","firstName":"Cal","lastName":"Older","gradeLevel":"4","classId":"UNTAUGHT-4","className":"Untaught"}],[6,7,null,{"userId":"S-Dot","role":"Student","firstName":"Dot","lastName":"Older","gradeLevel":"4"}]]'),
	('riverbend', 'af09ccea-947e-40fb-a320-c6a055aa4ee6', 0, '[[1,2,null,{"userGuid":"zoezzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","lastName":"Waited"}],[2,3,null,{"userId":"S-Una","role":"Student","firstName":"Una","lastName":"Older","gradeLevel":"4","classId":"HALF-4","className":"Half"}]]'),
	('riverbend', '1c11e75f-bbdf-4024-a876-01fc6afe8164', 0, '[[1,2,null,{"userGuid":"tessazzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz","firstName":"Theresa"}],[2,3,null,{"userId":"S-Pia","role":"Student","firstName":"Pia","lastName":"Older","gradeLevel":"4"}],[3,4,null,{"userId":"S-Quin","role":"Student","firstName":"Quin","lastName":"Older","gradeLevel":"4"}]]');
INSERT INTO public.imports OVERRIDING SYSTEM VALUE VALUES
	('riverbend', '0b15e17c-93b1-44bc-b15e-a3c8ab90c494', 1, 'lincoln', 'import', 'completed_with_errors', 'first', 'TQ_mdmX3uXjWv85DMXLqZpKQbn02u39sjzWETq98AX4', 'first.csv', 'district', 'Person district', NULL, NULL, false, '2026-08-17 12:01:00+00', '2026-08-17 12:02:00+00', '2026-08-17 12:02:00+00', 15, 15, 3, 5, 2, 6, 1, NULL),
	('riverbend', 'a791e7ed-ebb0-4cbc-a94f-f4cdd927b49b', 7, 'lincoln', 'import', 'cancelled', 'cancelled', 'jNV5wF8T-RgBhZ6rDyzMxS2I8wGs-eAqsYiWlJfxERo', 'cancelled.csv', 'district', 'Person district', NULL, NULL, true, '2026-08-17 12:12:00+00', NULL, '2026-08-17 12:12:00+00', 1, 0, 0, 0, 0, 0, 0, NULL),
	('riverbend', '92ac4708-a535-42e1-95dd-803a20fe7ceb', 2, 'lincoln', 'import', 'completed', 'corrected', '4JoA09vlx5bT9mUQx4acmZybxgRa--sFr6LVRbI5rfE', 'corrected.csv', 'district', 'Person district', '0b15e17c-93b1-44bc-b15e-a3c8ab90c494', NULL, false, '2026-08-17 12:03:00+00', '2026-08-17 12:04:00+00', '2026-08-17 12:04:00+00', 2, 2, 1, 1, 0, 0, 1, NULL),
	('riverbend', '009feb1f-f043-447e-93d9-0c560a8da189', 8, 'lincoln', 'import', 'in_progress', 'halfway', 'aqWJyBbbFFCApj3fPeQ9RzWPyYkCwpMOhepsmLON_es', 'halfway.csv', 'district', 'Person district', NULL, NULL, false, '2026-08-17 12:13:00+00', '2026-08-17 12:13:00+00', NULL, 6, 3, 1, 2, 0, 0, 1, NULL),
	('riverbend', 'c91031d2-6d00-4a1e-9e5e-8db9b51d7fe5', 3, 'lincoln', 'rehearsal', 'completed_with_errors', 'rehearsed', 'uB_HGYqA8fNjHTylrsjh-AqRwXXq-ib9ybNAWtOqd10', 'rehearsed.csv', 'district', 'Person district', NULL, '9L_hZ7VH1qEVhxZYzfm4b8A5sWYguonSqNad5oJDY5A', false, '2026-08-17 12:05:00+00', '2026-08-17 12:06:00+00', '2026-08-17 12:06:00+00', 4, 4, 1, 2, 0, 2, 0, NULL),
	('riverbend', 'af09ccea-947e-40fb-a320-c6a055aa4ee6', 9, 'lincoln', 'import', 'queued', 'waiting', 'ruFx4_wV3aCl6DnJ8cIg0CuspjfFXRqKjIl5cKQEdBg', 'waiting.csv', 'district', 'Person district', NULL, NULL, false, '2026-08-17 12:14:00+00', NULL, NULL, 2, 0, 0, 0, 0, 0, 0, NULL),
	('riverbend', 'd1767003-57cd-4f00-b5e2-8e4cb6597fd7', 4, 'lincoln', 'import', 'completed', 'changed', 'uNXPTwtBxFP156USvzd8cS53xWHql6bCzHdK8P3d83M', 'changed.csv', 'district', 'Person district', NULL, NULL, false, '2026-08-17 12:07:00+00', '2026-08-17 12:08:00+00', '2026-08-17 12:08:00+00', 3, 3, 2, 1, 0, 0, 0, NULL),
	('riverbend', '1c11e75f-bbdf-4024-a876-01fc6afe8164', 10, 'tubman', 'import', 'queued', 'unhashed', 'we74-1pVz94fJsdR3WHNQ1TnFSJsKmPS9YxBbUyfkLc', 'unhashed.csv', 'district', 'Person district', NULL, NULL, false, '2026-08-17 12:15:00+00', NULL, NULL, 3, 0, 0, 0, 0, 0, 0, NULL),
	('riverbend', 'fc0fded3-d8b7-482f-85ee-df921c8ee676', 5, 'lincoln', 'import', 'completed', 'since', 'J-t0ppejC0JWk9Akh-1LmbVUFqTcej1lN-zHr4iX_50', 'since.csv', 'district', 'Person district', NULL, NULL, false, '2026-08-17 12:09:00+00', '2026-08-17 12:10:00+00', '2026-08-17 12:10:00+00', 1, 1, 1, 0, 0, 0, 0, NULL),
	('riverbend', '978c9155-7b17-4e64-82ec-fabb25721528', 6, 'lincoln', 'undo', 'completed_with_errors', 'undo d1767003-57cd-4f00-b5e2-8e4cb6597fd7', 'nLnTFF-boYxv8QXqcE-Vg-bAxIayvuL6TiKszGykFmk', 'changed.csv', 'district', 'Person district', 'd1767003-57cd-4f00-b5e2-8e4cb6597fd7', NULL, false, '2026-08-17 12:11:00+00', '2026-08-17 12:11:00+00', '2026-08-17 12:11:00+00', 4, 4, 2, 0, 1, 1, 0, NULL);
INSERT INTO public.kysely_migration VALUES
	('0001-first', '2026-11-28T18:42:58.781Z'),
	('0002-read-as', '2026-11-28T18:42:58.784Z'),
	('0003-class-changes', '2026-11-28T18:42:58.788Z'),
	('0004-expired-passwords', '2026-11-28T18:42:58.790Z'),
	('0005-room-for-updates', '2026-11-28T18:42:58.794Z'),
	('0006-outcomes', '2026-11-28T18:42:59.032Z'),
	('0007-lean-history', '2026-11-28T18:42:59.041Z'),
	('0008-lighter-writes', '2026-11-28T18:42:59.047Z'),
	('0009-finished-imports', '2026-11-28T18:42:59.048Z');
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
SELECT pg_catalog.setval('public.account_changes_number_seq', 33, true);
SELECT pg_catalog.setval('public.class_changes_number_seq', 33, true);
SELECT pg_catalog.setval('public.imports_number_seq', 33, true);
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
