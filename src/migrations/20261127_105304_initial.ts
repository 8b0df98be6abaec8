import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`subtitle\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`source\` text,
  	\`byline\` text,
  	\`keywords\` text,
  	\`column_id\` text(36),
  	\`unit_id\` text(36),
  	\`cover_id\` text(36),
  	\`concludes_id\` text(36),
  	\`publish_at\` text,
  	\`take_down_at\` text,
  	\`uid\` text,
  	\`item\` text,
  	\`language\` text DEFAULT 'zh',
  	\`original_id\` text(36),
  	\`slug\` text,
  	\`source_hash\` text,
  	\`correction_note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`concludes_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`original_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_title_idx\` ON \`articles\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`articles_column_idx\` ON \`articles\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_unit_idx\` ON \`articles\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_cover_idx\` ON \`articles\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_concludes_idx\` ON \`articles\` (\`concludes_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_uid_idx\` ON \`articles\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`articles_item_idx\` ON \`articles\` (\`item\`);`)
  await db.run(sql`CREATE INDEX \`articles_language_idx\` ON \`articles\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`articles_original_idx\` ON \`articles\` (\`original_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_slug_idx\` ON \`articles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_deleted_at_idx\` ON \`articles\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`articles__status_idx\` ON \`articles\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`item_language_idx\` ON \`articles\` (\`item\`,\`language\`);`)
  await db.run(sql`CREATE TABLE \`articles_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	\`outlets_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_rels_order_idx\` ON \`articles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_parent_idx\` ON \`articles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_path_idx\` ON \`articles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_media_id_idx\` ON \`articles_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_outlets_id_idx\` ON \`articles_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_subtitle\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_source\` text,
  	\`version_byline\` text,
  	\`version_keywords\` text,
  	\`version_column_id\` text(36),
  	\`version_unit_id\` text(36),
  	\`version_cover_id\` text(36),
  	\`version_concludes_id\` text(36),
  	\`version_publish_at\` text,
  	\`version_take_down_at\` text,
  	\`version_uid\` text,
  	\`version_item\` text,
  	\`version_language\` text DEFAULT 'zh',
  	\`version_original_id\` text(36),
  	\`version_slug\` text,
  	\`version_source_hash\` text,
  	\`version_correction_note\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_concludes_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_original_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_title_idx\` ON \`_articles_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_column_idx\` ON \`_articles_v\` (\`version_column_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_unit_idx\` ON \`_articles_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_cover_idx\` ON \`_articles_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_concludes_idx\` ON \`_articles_v\` (\`version_concludes_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_uid_idx\` ON \`_articles_v\` (\`version_uid\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_item_idx\` ON \`_articles_v\` (\`version_item\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_language_idx\` ON \`_articles_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_original_idx\` ON \`_articles_v\` (\`version_original_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_slug_idx\` ON \`_articles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_deleted_at_idx\` ON \`_articles_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_snapshot_idx\` ON \`_articles_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_published_locale_idx\` ON \`_articles_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_idx\` ON \`_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_item_version_language_idx\` ON \`_articles_v\` (\`version_item\`,\`version_language\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	\`outlets_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_order_idx\` ON \`_articles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_parent_idx\` ON \`_articles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_path_idx\` ON \`_articles_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_media_id_idx\` ON \`_articles_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_outlets_id_idx\` ON \`_articles_v_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE TABLE \`policies\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`subtitle\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`source\` text,
  	\`byline\` text,
  	\`keywords\` text,
  	\`column_id\` text(36),
  	\`unit_id\` text(36),
  	\`cover_id\` text(36),
  	\`index_number\` text,
  	\`document_number\` text,
  	\`written_on\` text,
  	\`issuer\` text,
  	\`effective_on\` text,
  	\`expires_on\` text,
  	\`validity\` text DEFAULT 'valid',
  	\`art20_item\` numeric,
  	\`policy_kind\` text DEFAULT 'other',
  	\`disclosure\` text DEFAULT 'proactive',
  	\`disclosure_reason\` text,
  	\`publish_at\` text,
  	\`take_down_at\` text,
  	\`uid\` text,
  	\`item\` text,
  	\`language\` text DEFAULT 'zh',
  	\`original_id\` text(36),
  	\`slug\` text,
  	\`source_hash\` text,
  	\`correction_note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`original_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`policies_title_idx\` ON \`policies\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`policies_column_idx\` ON \`policies\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`policies_unit_idx\` ON \`policies\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`policies_cover_idx\` ON \`policies\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`policies_index_number_idx\` ON \`policies\` (\`index_number\`);`)
  await db.run(sql`CREATE INDEX \`policies_document_number_idx\` ON \`policies\` (\`document_number\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`policies_uid_idx\` ON \`policies\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`policies_item_idx\` ON \`policies\` (\`item\`);`)
  await db.run(sql`CREATE INDEX \`policies_language_idx\` ON \`policies\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`policies_original_idx\` ON \`policies\` (\`original_id\`);`)
  await db.run(sql`CREATE INDEX \`policies_slug_idx\` ON \`policies\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`policies_updated_at_idx\` ON \`policies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`policies_created_at_idx\` ON \`policies\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`policies_deleted_at_idx\` ON \`policies\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`policies__status_idx\` ON \`policies\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`item_language_1_idx\` ON \`policies\` (\`item\`,\`language\`);`)
  await db.run(sql`CREATE TABLE \`policies_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	\`outlets_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`policies_rels_order_idx\` ON \`policies_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`policies_rels_parent_idx\` ON \`policies_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`policies_rels_path_idx\` ON \`policies_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`policies_rels_media_id_idx\` ON \`policies_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`policies_rels_outlets_id_idx\` ON \`policies_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE TABLE \`_policies_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_subtitle\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_source\` text,
  	\`version_byline\` text,
  	\`version_keywords\` text,
  	\`version_column_id\` text(36),
  	\`version_unit_id\` text(36),
  	\`version_cover_id\` text(36),
  	\`version_index_number\` text,
  	\`version_document_number\` text,
  	\`version_written_on\` text,
  	\`version_issuer\` text,
  	\`version_effective_on\` text,
  	\`version_expires_on\` text,
  	\`version_validity\` text DEFAULT 'valid',
  	\`version_art20_item\` numeric,
  	\`version_policy_kind\` text DEFAULT 'other',
  	\`version_disclosure\` text DEFAULT 'proactive',
  	\`version_disclosure_reason\` text,
  	\`version_publish_at\` text,
  	\`version_take_down_at\` text,
  	\`version_uid\` text,
  	\`version_item\` text,
  	\`version_language\` text DEFAULT 'zh',
  	\`version_original_id\` text(36),
  	\`version_slug\` text,
  	\`version_source_hash\` text,
  	\`version_correction_note\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_original_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_policies_v_parent_idx\` ON \`_policies_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_title_idx\` ON \`_policies_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_column_idx\` ON \`_policies_v\` (\`version_column_id\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_unit_idx\` ON \`_policies_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_cover_idx\` ON \`_policies_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_index_number_idx\` ON \`_policies_v\` (\`version_index_number\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_document_number_idx\` ON \`_policies_v\` (\`version_document_number\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_uid_idx\` ON \`_policies_v\` (\`version_uid\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_item_idx\` ON \`_policies_v\` (\`version_item\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_language_idx\` ON \`_policies_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_original_idx\` ON \`_policies_v\` (\`version_original_id\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_slug_idx\` ON \`_policies_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_updated_at_idx\` ON \`_policies_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_created_at_idx\` ON \`_policies_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_deleted_at_idx\` ON \`_policies_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version__status_idx\` ON \`_policies_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_created_at_idx\` ON \`_policies_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_updated_at_idx\` ON \`_policies_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_snapshot_idx\` ON \`_policies_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_published_locale_idx\` ON \`_policies_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_latest_idx\` ON \`_policies_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_item_version_language_1_idx\` ON \`_policies_v\` (\`version_item\`,\`version_language\`);`)
  await db.run(sql`CREATE TABLE \`_policies_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	\`outlets_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_policies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_policies_v_rels_order_idx\` ON \`_policies_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_rels_parent_idx\` ON \`_policies_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_rels_path_idx\` ON \`_policies_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_rels_media_id_idx\` ON \`_policies_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_rels_outlets_id_idx\` ON \`_policies_v_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE TABLE \`interpretations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`subtitle\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`source\` text,
  	\`byline\` text,
  	\`keywords\` text,
  	\`column_id\` text(36),
  	\`unit_id\` text(36),
  	\`cover_id\` text(36),
  	\`policy_id\` text(36),
  	\`form\` text DEFAULT 'text',
  	\`publish_at\` text,
  	\`take_down_at\` text,
  	\`uid\` text,
  	\`item\` text,
  	\`language\` text DEFAULT 'zh',
  	\`original_id\` text(36),
  	\`slug\` text,
  	\`source_hash\` text,
  	\`correction_note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`policy_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`original_id\`) REFERENCES \`interpretations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`interpretations_title_idx\` ON \`interpretations\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`interpretations_column_idx\` ON \`interpretations\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`interpretations_unit_idx\` ON \`interpretations\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`interpretations_cover_idx\` ON \`interpretations\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`interpretations_policy_idx\` ON \`interpretations\` (\`policy_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`interpretations_uid_idx\` ON \`interpretations\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`interpretations_item_idx\` ON \`interpretations\` (\`item\`);`)
  await db.run(sql`CREATE INDEX \`interpretations_language_idx\` ON \`interpretations\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`interpretations_original_idx\` ON \`interpretations\` (\`original_id\`);`)
  await db.run(sql`CREATE INDEX \`interpretations_slug_idx\` ON \`interpretations\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`interpretations_updated_at_idx\` ON \`interpretations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`interpretations_created_at_idx\` ON \`interpretations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`interpretations_deleted_at_idx\` ON \`interpretations\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`interpretations__status_idx\` ON \`interpretations\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`item_language_2_idx\` ON \`interpretations\` (\`item\`,\`language\`);`)
  await db.run(sql`CREATE TABLE \`interpretations_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	\`outlets_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`interpretations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`interpretations_rels_order_idx\` ON \`interpretations_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`interpretations_rels_parent_idx\` ON \`interpretations_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`interpretations_rels_path_idx\` ON \`interpretations_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`interpretations_rels_media_id_idx\` ON \`interpretations_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`interpretations_rels_outlets_id_idx\` ON \`interpretations_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE TABLE \`_interpretations_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_subtitle\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_source\` text,
  	\`version_byline\` text,
  	\`version_keywords\` text,
  	\`version_column_id\` text(36),
  	\`version_unit_id\` text(36),
  	\`version_cover_id\` text(36),
  	\`version_policy_id\` text(36),
  	\`version_form\` text DEFAULT 'text',
  	\`version_publish_at\` text,
  	\`version_take_down_at\` text,
  	\`version_uid\` text,
  	\`version_item\` text,
  	\`version_language\` text DEFAULT 'zh',
  	\`version_original_id\` text(36),
  	\`version_slug\` text,
  	\`version_source_hash\` text,
  	\`version_correction_note\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`interpretations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_policy_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_original_id\`) REFERENCES \`interpretations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_interpretations_v_parent_idx\` ON \`_interpretations_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_version_version_title_idx\` ON \`_interpretations_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_version_version_column_idx\` ON \`_interpretations_v\` (\`version_column_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_version_version_unit_idx\` ON \`_interpretations_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_version_version_cover_idx\` ON \`_interpretations_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_version_version_policy_idx\` ON \`_interpretations_v\` (\`version_policy_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_version_version_uid_idx\` ON \`_interpretations_v\` (\`version_uid\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_version_version_item_idx\` ON \`_interpretations_v\` (\`version_item\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_version_version_language_idx\` ON \`_interpretations_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_version_version_original_idx\` ON \`_interpretations_v\` (\`version_original_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_version_version_slug_idx\` ON \`_interpretations_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_version_version_updated_at_idx\` ON \`_interpretations_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_version_version_created_at_idx\` ON \`_interpretations_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_version_version_deleted_at_idx\` ON \`_interpretations_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_version_version__status_idx\` ON \`_interpretations_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_created_at_idx\` ON \`_interpretations_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_updated_at_idx\` ON \`_interpretations_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_snapshot_idx\` ON \`_interpretations_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_published_locale_idx\` ON \`_interpretations_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_latest_idx\` ON \`_interpretations_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_item_version_language_2_idx\` ON \`_interpretations_v\` (\`version_item\`,\`version_language\`);`)
  await db.run(sql`CREATE TABLE \`_interpretations_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	\`outlets_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_interpretations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_interpretations_v_rels_order_idx\` ON \`_interpretations_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_rels_parent_idx\` ON \`_interpretations_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_rels_path_idx\` ON \`_interpretations_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_rels_media_id_idx\` ON \`_interpretations_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_interpretations_v_rels_outlets_id_idx\` ON \`_interpretations_v_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE TABLE \`notices_audience\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_audience_order_idx\` ON \`notices_audience\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`notices_audience_parent_idx\` ON \`notices_audience\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`notices_languages_wanted\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_languages_wanted_order_idx\` ON \`notices_languages_wanted\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`notices_languages_wanted_parent_idx\` ON \`notices_languages_wanted\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`subtitle\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`source\` text,
  	\`byline\` text,
  	\`keywords\` text,
  	\`column_id\` text(36),
  	\`unit_id\` text(36),
  	\`cover_id\` text(36),
  	\`urgency\` text DEFAULT 'normal',
  	\`in_force_from\` text,
  	\`in_force_until\` text,
  	\`is_consultation\` integer,
  	\`publish_at\` text,
  	\`take_down_at\` text,
  	\`uid\` text,
  	\`item\` text,
  	\`language\` text DEFAULT 'zh',
  	\`original_id\` text(36),
  	\`slug\` text,
  	\`source_hash\` text,
  	\`correction_note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`original_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_title_idx\` ON \`notices\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`notices_column_idx\` ON \`notices\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_unit_idx\` ON \`notices\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_cover_idx\` ON \`notices\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_in_force_until_idx\` ON \`notices\` (\`in_force_until\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`notices_uid_idx\` ON \`notices\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`notices_item_idx\` ON \`notices\` (\`item\`);`)
  await db.run(sql`CREATE INDEX \`notices_language_idx\` ON \`notices\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`notices_original_idx\` ON \`notices\` (\`original_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_slug_idx\` ON \`notices\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_deleted_at_idx\` ON \`notices\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`notices__status_idx\` ON \`notices\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`item_language_3_idx\` ON \`notices\` (\`item\`,\`language\`);`)
  await db.run(sql`CREATE TABLE \`notices_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	\`outlets_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_rels_order_idx\` ON \`notices_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_parent_idx\` ON \`notices_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_path_idx\` ON \`notices_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_media_id_idx\` ON \`notices_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_outlets_id_idx\` ON \`notices_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE TABLE \`_notices_v_version_audience\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_notices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_notices_v_version_audience_order_idx\` ON \`_notices_v_version_audience\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_audience_parent_idx\` ON \`_notices_v_version_audience\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_notices_v_version_languages_wanted\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_notices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_notices_v_version_languages_wanted_order_idx\` ON \`_notices_v_version_languages_wanted\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_languages_wanted_parent_idx\` ON \`_notices_v_version_languages_wanted\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_notices_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_subtitle\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_source\` text,
  	\`version_byline\` text,
  	\`version_keywords\` text,
  	\`version_column_id\` text(36),
  	\`version_unit_id\` text(36),
  	\`version_cover_id\` text(36),
  	\`version_urgency\` text DEFAULT 'normal',
  	\`version_in_force_from\` text,
  	\`version_in_force_until\` text,
  	\`version_is_consultation\` integer,
  	\`version_publish_at\` text,
  	\`version_take_down_at\` text,
  	\`version_uid\` text,
  	\`version_item\` text,
  	\`version_language\` text DEFAULT 'zh',
  	\`version_original_id\` text(36),
  	\`version_slug\` text,
  	\`version_source_hash\` text,
  	\`version_correction_note\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_original_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_notices_v_parent_idx\` ON \`_notices_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_title_idx\` ON \`_notices_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_column_idx\` ON \`_notices_v\` (\`version_column_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_unit_idx\` ON \`_notices_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_cover_idx\` ON \`_notices_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_in_force_until_idx\` ON \`_notices_v\` (\`version_in_force_until\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_uid_idx\` ON \`_notices_v\` (\`version_uid\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_item_idx\` ON \`_notices_v\` (\`version_item\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_language_idx\` ON \`_notices_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_original_idx\` ON \`_notices_v\` (\`version_original_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_slug_idx\` ON \`_notices_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_updated_at_idx\` ON \`_notices_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_created_at_idx\` ON \`_notices_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_deleted_at_idx\` ON \`_notices_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version__status_idx\` ON \`_notices_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_created_at_idx\` ON \`_notices_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_updated_at_idx\` ON \`_notices_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_snapshot_idx\` ON \`_notices_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_published_locale_idx\` ON \`_notices_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_latest_idx\` ON \`_notices_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_item_version_language_3_idx\` ON \`_notices_v\` (\`version_item\`,\`version_language\`);`)
  await db.run(sql`CREATE TABLE \`_notices_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	\`outlets_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_notices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_order_idx\` ON \`_notices_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_parent_idx\` ON \`_notices_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_path_idx\` ON \`_notices_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_media_id_idx\` ON \`_notices_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_outlets_id_idx\` ON \`_notices_v_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE TABLE \`services\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`subtitle\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`source\` text,
  	\`byline\` text,
  	\`keywords\` text,
  	\`basis\` text,
  	\`conditions\` text,
  	\`materials\` text,
  	\`place\` text,
  	\`hours\` text,
  	\`procedure\` text,
  	\`time_limit\` text,
  	\`fees\` text,
  	\`column_id\` text(36),
  	\`unit_id\` text(36),
  	\`cover_id\` text(36),
  	\`review_by\` text,
  	\`publish_at\` text,
  	\`take_down_at\` text,
  	\`uid\` text,
  	\`item\` text,
  	\`language\` text DEFAULT 'zh',
  	\`original_id\` text(36),
  	\`slug\` text,
  	\`source_hash\` text,
  	\`correction_note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`original_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`services_title_idx\` ON \`services\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`services_column_idx\` ON \`services\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`services_unit_idx\` ON \`services\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`services_cover_idx\` ON \`services\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`services_uid_idx\` ON \`services\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`services_item_idx\` ON \`services\` (\`item\`);`)
  await db.run(sql`CREATE INDEX \`services_language_idx\` ON \`services\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`services_original_idx\` ON \`services\` (\`original_id\`);`)
  await db.run(sql`CREATE INDEX \`services_slug_idx\` ON \`services\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`services_updated_at_idx\` ON \`services\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`services_created_at_idx\` ON \`services\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`services_deleted_at_idx\` ON \`services\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`services__status_idx\` ON \`services\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`item_language_4_idx\` ON \`services\` (\`item\`,\`language\`);`)
  await db.run(sql`CREATE TABLE \`services_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`services_texts_order_parent\` ON \`services_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	\`outlets_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`services_rels_order_idx\` ON \`services_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`services_rels_parent_idx\` ON \`services_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`services_rels_path_idx\` ON \`services_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`services_rels_media_id_idx\` ON \`services_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`services_rels_outlets_id_idx\` ON \`services_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_subtitle\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_source\` text,
  	\`version_byline\` text,
  	\`version_keywords\` text,
  	\`version_basis\` text,
  	\`version_conditions\` text,
  	\`version_materials\` text,
  	\`version_place\` text,
  	\`version_hours\` text,
  	\`version_procedure\` text,
  	\`version_time_limit\` text,
  	\`version_fees\` text,
  	\`version_column_id\` text(36),
  	\`version_unit_id\` text(36),
  	\`version_cover_id\` text(36),
  	\`version_review_by\` text,
  	\`version_publish_at\` text,
  	\`version_take_down_at\` text,
  	\`version_uid\` text,
  	\`version_item\` text,
  	\`version_language\` text DEFAULT 'zh',
  	\`version_original_id\` text(36),
  	\`version_slug\` text,
  	\`version_source_hash\` text,
  	\`version_correction_note\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_original_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_parent_idx\` ON \`_services_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_title_idx\` ON \`_services_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_column_idx\` ON \`_services_v\` (\`version_column_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_unit_idx\` ON \`_services_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_cover_idx\` ON \`_services_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_uid_idx\` ON \`_services_v\` (\`version_uid\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_item_idx\` ON \`_services_v\` (\`version_item\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_language_idx\` ON \`_services_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_original_idx\` ON \`_services_v\` (\`version_original_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_slug_idx\` ON \`_services_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_updated_at_idx\` ON \`_services_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_created_at_idx\` ON \`_services_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_deleted_at_idx\` ON \`_services_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version__status_idx\` ON \`_services_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_created_at_idx\` ON \`_services_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_updated_at_idx\` ON \`_services_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_snapshot_idx\` ON \`_services_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_published_locale_idx\` ON \`_services_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_latest_idx\` ON \`_services_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_item_version_language_4_idx\` ON \`_services_v\` (\`version_item\`,\`version_language\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_texts_order_parent\` ON \`_services_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	\`outlets_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_rels_order_idx\` ON \`_services_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_rels_parent_idx\` ON \`_services_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_rels_path_idx\` ON \`_services_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_rels_media_id_idx\` ON \`_services_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_rels_outlets_id_idx\` ON \`_services_v_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE TABLE \`topic_groups\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`topic_groups_order_idx\` ON \`topic_groups\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`topic_groups_parent_id_idx\` ON \`topic_groups\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`topics\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`subtitle\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`source\` text,
  	\`byline\` text,
  	\`keywords\` text,
  	\`group_headings\` text,
  	\`column_id\` text(36),
  	\`unit_id\` text(36),
  	\`cover_id\` text(36),
  	\`archived\` integer DEFAULT false,
  	\`publish_at\` text,
  	\`take_down_at\` text,
  	\`uid\` text,
  	\`item\` text,
  	\`language\` text DEFAULT 'zh',
  	\`original_id\` text(36),
  	\`slug\` text,
  	\`source_hash\` text,
  	\`correction_note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`original_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`topics_title_idx\` ON \`topics\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`topics_column_idx\` ON \`topics\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_unit_idx\` ON \`topics\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_cover_idx\` ON \`topics\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`topics_uid_idx\` ON \`topics\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`topics_item_idx\` ON \`topics\` (\`item\`);`)
  await db.run(sql`CREATE INDEX \`topics_language_idx\` ON \`topics\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`topics_original_idx\` ON \`topics\` (\`original_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_slug_idx\` ON \`topics\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`topics_updated_at_idx\` ON \`topics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_created_at_idx\` ON \`topics\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_deleted_at_idx\` ON \`topics\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`topics__status_idx\` ON \`topics\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`item_language_5_idx\` ON \`topics\` (\`item\`,\`language\`);`)
  await db.run(sql`CREATE TABLE \`topics_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	\`articles_id\` text(36),
  	\`policies_id\` text(36),
  	\`interpretations_id\` text(36),
  	\`notices_id\` text(36),
  	\`services_id\` text(36),
  	\`pages_id\` text(36),
  	\`outlets_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`policies_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`interpretations_id\`) REFERENCES \`interpretations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`topics_rels_order_idx\` ON \`topics_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`topics_rels_parent_idx\` ON \`topics_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_rels_path_idx\` ON \`topics_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`topics_rels_media_id_idx\` ON \`topics_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_rels_articles_id_idx\` ON \`topics_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_rels_policies_id_idx\` ON \`topics_rels\` (\`policies_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_rels_interpretations_id_idx\` ON \`topics_rels\` (\`interpretations_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_rels_notices_id_idx\` ON \`topics_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_rels_services_id_idx\` ON \`topics_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_rels_pages_id_idx\` ON \`topics_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_rels_outlets_id_idx\` ON \`topics_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE TABLE \`_topic_groups_v\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_topics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_topic_groups_v_order_idx\` ON \`_topic_groups_v\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_topic_groups_v_parent_id_idx\` ON \`_topic_groups_v\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_topics_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_subtitle\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_source\` text,
  	\`version_byline\` text,
  	\`version_keywords\` text,
  	\`version_group_headings\` text,
  	\`version_column_id\` text(36),
  	\`version_unit_id\` text(36),
  	\`version_cover_id\` text(36),
  	\`version_archived\` integer DEFAULT false,
  	\`version_publish_at\` text,
  	\`version_take_down_at\` text,
  	\`version_uid\` text,
  	\`version_item\` text,
  	\`version_language\` text DEFAULT 'zh',
  	\`version_original_id\` text(36),
  	\`version_slug\` text,
  	\`version_source_hash\` text,
  	\`version_correction_note\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_original_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_topics_v_parent_idx\` ON \`_topics_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_title_idx\` ON \`_topics_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_column_idx\` ON \`_topics_v\` (\`version_column_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_unit_idx\` ON \`_topics_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_cover_idx\` ON \`_topics_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_uid_idx\` ON \`_topics_v\` (\`version_uid\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_item_idx\` ON \`_topics_v\` (\`version_item\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_language_idx\` ON \`_topics_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_original_idx\` ON \`_topics_v\` (\`version_original_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_slug_idx\` ON \`_topics_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_updated_at_idx\` ON \`_topics_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_created_at_idx\` ON \`_topics_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_deleted_at_idx\` ON \`_topics_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version__status_idx\` ON \`_topics_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_created_at_idx\` ON \`_topics_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_updated_at_idx\` ON \`_topics_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_snapshot_idx\` ON \`_topics_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_published_locale_idx\` ON \`_topics_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_latest_idx\` ON \`_topics_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_item_version_language_5_idx\` ON \`_topics_v\` (\`version_item\`,\`version_language\`);`)
  await db.run(sql`CREATE TABLE \`_topics_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	\`articles_id\` text(36),
  	\`policies_id\` text(36),
  	\`interpretations_id\` text(36),
  	\`notices_id\` text(36),
  	\`services_id\` text(36),
  	\`pages_id\` text(36),
  	\`outlets_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_topics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`policies_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`interpretations_id\`) REFERENCES \`interpretations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_topics_v_rels_order_idx\` ON \`_topics_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_rels_parent_idx\` ON \`_topics_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_rels_path_idx\` ON \`_topics_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_rels_media_id_idx\` ON \`_topics_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_rels_articles_id_idx\` ON \`_topics_v_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_rels_policies_id_idx\` ON \`_topics_v_rels\` (\`policies_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_rels_interpretations_id_idx\` ON \`_topics_v_rels\` (\`interpretations_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_rels_notices_id_idx\` ON \`_topics_v_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_rels_services_id_idx\` ON \`_topics_v_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_rels_pages_id_idx\` ON \`_topics_v_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_rels_outlets_id_idx\` ON \`_topics_v_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE TABLE \`pages\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`subtitle\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`source\` text,
  	\`byline\` text,
  	\`keywords\` text,
  	\`point_name\` text,
  	\`place\` text,
  	\`hours\` text,
  	\`column_id\` text(36),
  	\`unit_id\` text(36),
  	\`cover_id\` text(36),
  	\`menu_order\` numeric DEFAULT 100,
  	\`role\` text,
  	\`fax\` text,
  	\`email\` text,
  	\`publish_at\` text,
  	\`take_down_at\` text,
  	\`uid\` text,
  	\`item\` text,
  	\`language\` text DEFAULT 'zh',
  	\`original_id\` text(36),
  	\`slug\` text,
  	\`source_hash\` text,
  	\`correction_note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`original_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`pages_title_idx\` ON \`pages\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`pages_column_idx\` ON \`pages\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_unit_idx\` ON \`pages\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_cover_idx\` ON \`pages\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`pages_uid_idx\` ON \`pages\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`pages_item_idx\` ON \`pages\` (\`item\`);`)
  await db.run(sql`CREATE INDEX \`pages_language_idx\` ON \`pages\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`pages_original_idx\` ON \`pages\` (\`original_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_slug_idx\` ON \`pages\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`pages_updated_at_idx\` ON \`pages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`pages_created_at_idx\` ON \`pages\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`pages_deleted_at_idx\` ON \`pages\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`pages__status_idx\` ON \`pages\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`item_language_6_idx\` ON \`pages\` (\`item\`,\`language\`);`)
  await db.run(sql`CREATE TABLE \`pages_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pages_texts_order_parent\` ON \`pages_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`pages_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	\`outlets_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pages_rels_order_idx\` ON \`pages_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`pages_rels_parent_idx\` ON \`pages_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_rels_path_idx\` ON \`pages_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`pages_rels_media_id_idx\` ON \`pages_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_rels_outlets_id_idx\` ON \`pages_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_subtitle\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_source\` text,
  	\`version_byline\` text,
  	\`version_keywords\` text,
  	\`version_point_name\` text,
  	\`version_place\` text,
  	\`version_hours\` text,
  	\`version_column_id\` text(36),
  	\`version_unit_id\` text(36),
  	\`version_cover_id\` text(36),
  	\`version_menu_order\` numeric DEFAULT 100,
  	\`version_role\` text,
  	\`version_fax\` text,
  	\`version_email\` text,
  	\`version_publish_at\` text,
  	\`version_take_down_at\` text,
  	\`version_uid\` text,
  	\`version_item\` text,
  	\`version_language\` text DEFAULT 'zh',
  	\`version_original_id\` text(36),
  	\`version_slug\` text,
  	\`version_source_hash\` text,
  	\`version_correction_note\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_original_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_pages_v_parent_idx\` ON \`_pages_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_title_idx\` ON \`_pages_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_column_idx\` ON \`_pages_v\` (\`version_column_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_unit_idx\` ON \`_pages_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_cover_idx\` ON \`_pages_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_uid_idx\` ON \`_pages_v\` (\`version_uid\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_item_idx\` ON \`_pages_v\` (\`version_item\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_language_idx\` ON \`_pages_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_original_idx\` ON \`_pages_v\` (\`version_original_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_slug_idx\` ON \`_pages_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_updated_at_idx\` ON \`_pages_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_created_at_idx\` ON \`_pages_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_deleted_at_idx\` ON \`_pages_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version__status_idx\` ON \`_pages_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_created_at_idx\` ON \`_pages_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_updated_at_idx\` ON \`_pages_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_snapshot_idx\` ON \`_pages_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_published_locale_idx\` ON \`_pages_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_latest_idx\` ON \`_pages_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_item_version_language_6_idx\` ON \`_pages_v\` (\`version_item\`,\`version_language\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pages_v_texts_order_parent\` ON \`_pages_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	\`outlets_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_order_idx\` ON \`_pages_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_parent_idx\` ON \`_pages_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_path_idx\` ON \`_pages_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_media_id_idx\` ON \`_pages_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_outlets_id_idx\` ON \`_pages_v_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE TABLE \`media_variants\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`language\` text,
  	\`image_id\` text(36),
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`media_variants_order_idx\` ON \`media_variants\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`media_variants_parent_id_idx\` ON \`media_variants\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`media_variants_image_idx\` ON \`media_variants\` (\`image_id\`);`)
  await db.run(sql`CREATE TABLE \`media_captions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`language\` text,
  	\`file_id\` text(36),
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`media_captions_order_idx\` ON \`media_captions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`media_captions_parent_id_idx\` ON \`media_captions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`media_captions_file_idx\` ON \`media_captions\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`title\` text,
  	\`is_decorative\` integer DEFAULT false,
  	\`poster_id\` text(36),
  	\`kind\` text,
  	\`original_name\` text,
  	\`sha256\` text,
  	\`source_sha256\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`poster_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`media_uid_idx\` ON \`media\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`media_poster_idx\` ON \`media\` (\`poster_id\`);`)
  await db.run(sql`CREATE INDEX \`media_kind_idx\` ON \`media\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`media_original_name_idx\` ON \`media\` (\`original_name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_sha256_idx\` ON \`media\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`media_source_sha256_idx\` ON \`media\` (\`source_sha256\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`media_locales\` (
  	\`alt\` text,
  	\`caption\` text,
  	\`transcript\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`media_locales_locale_parent_id_unique\` ON \`media_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`column_outlets\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`language\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`column_outlets_order_idx\` ON \`column_outlets\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`column_outlets_parent_id_idx\` ON \`column_outlets\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`columns\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_order\` text,
  	\`uid\` text,
  	\`slug\` text NOT NULL,
  	\`parent_id\` text(36),
  	\`unit_id\` text(36),
  	\`column_type\` text DEFAULT '工作动态',
  	\`update_class\` text DEFAULT 'other',
  	\`chain_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`chain_id\`) REFERENCES \`chains\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`columns__order_idx\` ON \`columns\` (\`_order\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`columns_uid_idx\` ON \`columns\` (\`uid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`columns_slug_idx\` ON \`columns\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`columns_parent_idx\` ON \`columns\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`columns_unit_idx\` ON \`columns\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`columns_chain_idx\` ON \`columns\` (\`chain_id\`);`)
  await db.run(sql`CREATE INDEX \`columns_updated_at_idx\` ON \`columns\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`columns_created_at_idx\` ON \`columns\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`columns_locales\` (
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`keywords\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`columns_locales_locale_parent_id_unique\` ON \`columns_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`columns_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`outlets_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`columns_rels_order_idx\` ON \`columns_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`columns_rels_parent_idx\` ON \`columns_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`columns_rels_path_idx\` ON \`columns_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`columns_rels_outlets_id_idx\` ON \`columns_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE TABLE \`redirects\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`from\` text NOT NULL,
  	\`kind\` text DEFAULT 'moved' NOT NULL,
  	\`to\` text,
  	\`active\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`redirects_uid_idx\` ON \`redirects\` (\`uid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`redirects_from_idx\` ON \`redirects\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`redirects_updated_at_idx\` ON \`redirects\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`redirects_created_at_idx\` ON \`redirects\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`units\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`head_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`head_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`units_uid_idx\` ON \`units\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`units_head_idx\` ON \`units\` (\`head_id\`);`)
  await db.run(sql`CREATE INDEX \`units_updated_at_idx\` ON \`units\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`units_created_at_idx\` ON \`units\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`units_locales\` (
  	\`name\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`units_locales_locale_parent_id_unique\` ON \`units_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`units_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`units_rels_order_idx\` ON \`units_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`units_rels_parent_idx\` ON \`units_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`units_rels_path_idx\` ON \`units_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`units_rels_users_id_idx\` ON \`units_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_languages_order_idx\` ON \`users_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_languages_parent_idx\` ON \`users_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`name\` text NOT NULL,
  	\`title\` text,
  	\`unit_id\` text(36),
  	\`active\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`users_uid_idx\` ON \`users\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`users_unit_idx\` ON \`users\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`chain_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text NOT NULL,
  	\`unit_rule\` text DEFAULT 'any' NOT NULL,
  	\`needs_language\` integer DEFAULT false,
  	\`only_translations\` integer DEFAULT false,
  	\`approvals\` numeric DEFAULT 1 NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`chains\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`chain_steps_order_idx\` ON \`chain_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`chain_steps_parent_id_idx\` ON \`chain_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`chains\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`name\` text NOT NULL,
  	\`is_default\` integer,
  	\`version\` numeric,
  	\`people_needed\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`chains_uid_idx\` ON \`chains\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`chains_updated_at_idx\` ON \`chains\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`chains_created_at_idx\` ON \`chains\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`_chain_steps_v\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text NOT NULL,
  	\`unit_rule\` text DEFAULT 'any' NOT NULL,
  	\`needs_language\` integer DEFAULT false,
  	\`only_translations\` integer DEFAULT false,
  	\`approvals\` numeric DEFAULT 1 NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_chains_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_chain_steps_v_order_idx\` ON \`_chain_steps_v\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_chain_steps_v_parent_id_idx\` ON \`_chain_steps_v\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_chains_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_uid\` text,
  	\`version_name\` text NOT NULL,
  	\`version_is_default\` integer,
  	\`version_version\` numeric,
  	\`version_people_needed\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`chains\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_chains_v_parent_idx\` ON \`_chains_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_chains_v_version_version_uid_idx\` ON \`_chains_v\` (\`version_uid\`);`)
  await db.run(sql`CREATE INDEX \`_chains_v_version_version_updated_at_idx\` ON \`_chains_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_chains_v_version_version_created_at_idx\` ON \`_chains_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_chains_v_created_at_idx\` ON \`_chains_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_chains_v_updated_at_idx\` ON \`_chains_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`outlets\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`name\` text NOT NULL,
  	\`channel\` text NOT NULL,
  	\`mode\` text DEFAULT 'sandbox' NOT NULL,
  	\`active\` integer DEFAULT true,
  	\`unit_id\` text(36),
  	\`credentials_from\` text,
  	\`author\` text,
  	\`can_publish\` integer DEFAULT true,
  	\`reported_ip\` text,
  	\`can_read_timeline\` integer,
  	\`endpoint\` text,
  	\`public_address\` text,
  	\`daily_limit\` numeric,
  	\`paused_until\` text,
  	\`paused_since\` text,
  	\`failures\` numeric,
  	\`pause_reason\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`outlets_uid_idx\` ON \`outlets\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`outlets_unit_idx\` ON \`outlets\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`outlets_updated_at_idx\` ON \`outlets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`outlets_created_at_idx\` ON \`outlets\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`calendars\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`year\` numeric NOT NULL,
  	\`status\` text DEFAULT 'provisional' NOT NULL,
  	\`source\` text,
  	\`off\` text,
  	\`work\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`calendars_uid_idx\` ON \`calendars\` (\`uid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`calendars_year_idx\` ON \`calendars\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`calendars_updated_at_idx\` ON \`calendars\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`calendars_created_at_idx\` ON \`calendars\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`annual_reports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`year\` numeric NOT NULL,
  	\`profile\` text DEFAULT '2021-30' NOT NULL,
  	\`general\` text,
  	\`problems\` text,
  	\`others\` text,
  	\`general_en\` text,
  	\`problems_en\` text,
  	\`others_en\` text,
  	\`carry_note\` text,
  	\`state\` text DEFAULT 'draft' NOT NULL,
  	\`asked_by\` text,
  	\`asked_by_name\` text,
  	\`confirmed_by\` text,
  	\`confirmed_by_name\` text,
  	\`signed_at\` text,
  	\`sha256\` text,
  	\`text\` text,
  	\`canonical\` text,
  	\`notes\` text,
  	\`revision\` numeric DEFAULT 0,
  	\`origin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`annual_reports_uid_idx\` ON \`annual_reports\` (\`uid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`annual_reports_year_idx\` ON \`annual_reports\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`annual_reports_state_idx\` ON \`annual_reports\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`annual_reports_updated_at_idx\` ON \`annual_reports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`annual_reports_created_at_idx\` ON \`annual_reports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`annual_reports_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`annual_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`annual_reports_texts_order_parent\` ON \`annual_reports_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`report_templates\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`name\` text NOT NULL,
  	\`section\` text NOT NULL,
  	\`words\` text NOT NULL,
  	\`words_en\` text,
  	\`is_retired\` integer,
  	\`version\` numeric DEFAULT 1,
  	\`history\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`report_templates_uid_idx\` ON \`report_templates\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`report_templates_updated_at_idx\` ON \`report_templates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`report_templates_created_at_idx\` ON \`report_templates\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`letter_templates\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`kind\` text NOT NULL,
  	\`words\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`letter_templates_uid_idx\` ON \`letter_templates\` (\`uid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`letter_templates_kind_idx\` ON \`letter_templates\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`letter_templates_updated_at_idx\` ON \`letter_templates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`letter_templates_created_at_idx\` ON \`letter_templates\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`message_limits\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`kind\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`days\` numeric NOT NULL,
  	\`transfer_days\` numeric,
  	\`source\` text NOT NULL,
  	\`place\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`message_limits_uid_idx\` ON \`message_limits\` (\`uid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`message_limits_place_idx\` ON \`message_limits\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`message_limits_updated_at_idx\` ON \`message_limits\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`message_limits_created_at_idx\` ON \`message_limits\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`sheet_limits\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`limit\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`value\` numeric NOT NULL,
  	\`warn\` numeric,
  	\`source\` text NOT NULL,
  	\`place\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`sheet_limits_uid_idx\` ON \`sheet_limits\` (\`uid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`sheet_limits_place_idx\` ON \`sheet_limits\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`sheet_limits_updated_at_idx\` ON \`sheet_limits\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sheet_limits_created_at_idx\` ON \`sheet_limits\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`messages\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`subject\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`source\` text NOT NULL,
  	\`platform_number\` text,
  	\`number_key\` text,
  	\`received_on\` text NOT NULL,
  	\`words\` text,
  	\`page_url\` text,
  	\`error_kind\` text,
  	\`transfer_due_on\` text,
  	\`due_on\` text,
  	\`is_due_provisional\` integer DEFAULT false,
  	\`unit_id\` text(36),
  	\`transferred_on\` text,
  	\`reply\` text,
  	\`replied_on\` text,
  	\`replied_through\` text,
  	\`reply_proof\` text,
  	\`is_public\` integer,
  	\`public_subject\` text,
  	\`public_words\` text,
  	\`satisfaction\` numeric,
  	\`is_recorded\` integer,
  	\`item\` text,
  	\`draft\` text,
  	\`is_void\` integer,
  	\`void_reason\` text,
  	\`origin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`messages_uid_idx\` ON \`messages\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`messages_platform_number_idx\` ON \`messages\` (\`platform_number\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`messages_number_key_idx\` ON \`messages\` (\`number_key\`);`)
  await db.run(sql`CREATE INDEX \`messages_unit_idx\` ON \`messages\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`messages_updated_at_idx\` ON \`messages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`messages_created_at_idx\` ON \`messages\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`origin_receivedOn_idx\` ON \`messages\` (\`origin\`,\`received_on\`);`)
  await db.run(sql`CREATE INDEX \`origin_repliedOn_idx\` ON \`messages\` (\`origin\`,\`replied_on\`);`)
  await db.run(sql`CREATE TABLE \`consultations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`title\` text NOT NULL,
  	\`open_from\` text NOT NULL,
  	\`open_until\` text NOT NULL,
  	\`unit_id\` text(36),
  	\`item\` text,
  	\`outcome_item\` text,
  	\`outcome\` text,
  	\`outcome_on\` text,
  	\`is_void\` integer,
  	\`void_reason\` text,
  	\`origin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`consultations_uid_idx\` ON \`consultations\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`consultations_unit_idx\` ON \`consultations\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`consultations_updated_at_idx\` ON \`consultations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`consultations_created_at_idx\` ON \`consultations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`origin_openFrom_idx\` ON \`consultations\` (\`origin\`,\`open_from\`);`)
  await db.run(sql`CREATE TABLE \`submissions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`consultation_id\` text(36) NOT NULL,
  	\`received_on\` text NOT NULL,
  	\`number\` text,
  	\`number_key\` text,
  	\`words\` text NOT NULL,
  	\`adopted\` text DEFAULT 'open' NOT NULL,
  	\`why\` text,
  	\`is_void\` integer,
  	\`void_reason\` text,
  	\`origin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`consultation_id\`) REFERENCES \`consultations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`submissions_uid_idx\` ON \`submissions\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`submissions_consultation_idx\` ON \`submissions\` (\`consultation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`submissions_number_key_idx\` ON \`submissions\` (\`number_key\`);`)
  await db.run(sql`CREATE INDEX \`submissions_updated_at_idx\` ON \`submissions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`submissions_created_at_idx\` ON \`submissions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`origin_receivedOn_1_idx\` ON \`submissions\` (\`origin\`,\`received_on\`);`)
  await db.run(sql`CREATE TABLE \`documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`title\` text NOT NULL,
  	\`doc_no\` text,
  	\`kind\` text NOT NULL,
  	\`formed_on\` text NOT NULL,
  	\`changed_on\` text,
  	\`repealed_on\` text,
  	\`decision\` text DEFAULT 'open' NOT NULL,
  	\`ground\` text,
  	\`due_on\` text,
  	\`disclosed_on\` text,
  	\`change_due_on\` text,
  	\`change_disclosed_on\` text,
  	\`is_due_provisional\` integer DEFAULT false,
  	\`item\` text,
  	\`interpreted_on\` text,
  	\`filing_state\` text,
  	\`filing_due_on\` text,
  	\`filed_on\` text,
  	\`reviewed_on\` text,
  	\`review_state\` text,
  	\`unit_id\` text(36),
  	\`is_void\` integer,
  	\`void_reason\` text,
  	\`origin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`documents_uid_idx\` ON \`documents\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`documents_unit_idx\` ON \`documents\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_updated_at_idx\` ON \`documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_created_at_idx\` ON \`documents\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`origin_formedOn_idx\` ON \`documents\` (\`origin\`,\`formed_on\`);`)
  await db.run(sql`CREATE INDEX \`origin_repealedOn_idx\` ON \`documents\` (\`origin\`,\`repealed_on\`);`)
  await db.run(sql`CREATE INDEX \`origin_disclosedOn_idx\` ON \`documents\` (\`origin\`,\`disclosed_on\`);`)
  await db.run(sql`CREATE INDEX \`origin_filedOn_idx\` ON \`documents\` (\`origin\`,\`filed_on\`);`)
  await db.run(sql`CREATE INDEX \`origin_reviewedOn_idx\` ON \`documents\` (\`origin\`,\`reviewed_on\`);`)
  await db.run(sql`CREATE TABLE \`activities\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`title\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`held_on\` text NOT NULL,
  	\`unit_id\` text(36),
  	\`participants\` text,
  	\`words\` text,
  	\`is_void\` integer,
  	\`void_reason\` text,
  	\`origin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`activities_uid_idx\` ON \`activities\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`activities_unit_idx\` ON \`activities\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`activities_updated_at_idx\` ON \`activities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`activities_created_at_idx\` ON \`activities\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`origin_heldOn_idx\` ON \`activities\` (\`origin\`,\`held_on\`);`)
  await db.run(sql`CREATE TABLE \`inspections\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`title\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`sheet_line\` text,
  	\`verdict\` text,
  	\`inspected_on\` text NOT NULL,
  	\`by\` text,
  	\`unit_id\` text(36),
  	\`share\` numeric,
  	\`findings\` text,
  	\`mend_by\` text,
  	\`due_on\` text,
  	\`is_due_provisional\` integer DEFAULT false,
  	\`state\` text,
  	\`remedy\` text,
  	\`remedied_on\` text,
  	\`is_void\` integer,
  	\`void_reason\` text,
  	\`origin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`inspections_uid_idx\` ON \`inspections\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`inspections_unit_idx\` ON \`inspections\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`inspections_updated_at_idx\` ON \`inspections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`inspections_created_at_idx\` ON \`inspections\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`origin_inspectedOn_idx\` ON \`inspections\` (\`origin\`,\`inspected_on\`);`)
  await db.run(sql`CREATE INDEX \`origin_dueOn_idx\` ON \`inspections\` (\`origin\`,\`due_on\`);`)
  await db.run(sql`CREATE INDEX \`origin_sheetLine_inspectedOn_idx\` ON \`inspections\` (\`origin\`,\`sheet_line\`,\`inspected_on\`);`)
  await db.run(sql`CREATE TABLE \`lawsuits\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`title\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`opened_on\` text NOT NULL,
  	\`unit_id\` text(36),
  	\`answer_due_on\` text,
  	\`answered_on\` text,
  	\`closed_on\` text,
  	\`result\` text,
  	\`request\` text,
  	\`words\` text,
  	\`is_void\` integer,
  	\`void_reason\` text,
  	\`origin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`lawsuits_uid_idx\` ON \`lawsuits\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`lawsuits_unit_idx\` ON \`lawsuits\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`lawsuits_updated_at_idx\` ON \`lawsuits\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`lawsuits_created_at_idx\` ON \`lawsuits\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`origin_openedOn_idx\` ON \`lawsuits\` (\`origin\`,\`opened_on\`);`)
  await db.run(sql`CREATE INDEX \`origin_closedOn_idx\` ON \`lawsuits\` (\`origin\`,\`closed_on\`);`)
  await db.run(sql`CREATE TABLE \`statements\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`year\` numeric NOT NULL,
  	\`key\` text NOT NULL,
  	\`value\` numeric NOT NULL,
  	\`unit_id\` text(36),
  	\`place\` text,
  	\`words\` text,
  	\`stated_by\` text,
  	\`stated_on\` text,
  	\`is_void\` integer,
  	\`void_reason\` text,
  	\`origin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`statements_uid_idx\` ON \`statements\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`statements_unit_idx\` ON \`statements\` (\`unit_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`statements_place_idx\` ON \`statements\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`statements_updated_at_idx\` ON \`statements\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`statements_created_at_idx\` ON \`statements\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`origin_year_idx\` ON \`statements\` (\`origin\`,\`year\`);`)
  await db.run(sql`CREATE TABLE \`duties\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`year\` numeric NOT NULL,
  	\`period\` text DEFAULT 'year' NOT NULL,
  	\`task\` text NOT NULL,
  	\`unit_id\` text(36) NOT NULL,
  	\`due_on\` text NOT NULL,
  	\`answer\` text,
  	\`records\` text,
  	\`words\` text,
  	\`state\` text DEFAULT 'open',
  	\`answered_by\` text,
  	\`answered_on\` text,
  	\`is_void\` integer,
  	\`void_reason\` text,
  	\`origin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`duties_uid_idx\` ON \`duties\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`duties_unit_idx\` ON \`duties\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`duties_updated_at_idx\` ON \`duties\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`duties_created_at_idx\` ON \`duties\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`origin_dueOn_1_idx\` ON \`duties\` (\`origin\`,\`due_on\`);`)
  await db.run(sql`CREATE INDEX \`origin_year_state_idx\` ON \`duties\` (\`origin\`,\`year\`,\`state\`);`)
  await db.run(sql`CREATE TABLE \`improvements\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`year\` numeric NOT NULL,
  	\`words\` text NOT NULL,
  	\`unit_id\` text(36),
  	\`due_on\` text,
  	\`state\` text DEFAULT 'open' NOT NULL,
  	\`done\` text,
  	\`answered_on\` text,
  	\`number\` numeric,
  	\`source\` text,
  	\`is_void\` integer,
  	\`void_reason\` text,
  	\`origin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`improvements_uid_idx\` ON \`improvements\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`improvements_unit_idx\` ON \`improvements\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`improvements_updated_at_idx\` ON \`improvements\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`improvements_created_at_idx\` ON \`improvements\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`origin_dueOn_2_idx\` ON \`improvements\` (\`origin\`,\`due_on\`);`)
  await db.run(sql`CREATE INDEX \`origin_year_1_idx\` ON \`improvements\` (\`origin\`,\`year\`);`)
  await db.run(sql`CREATE TABLE \`elsewhere\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`title\` text NOT NULL,
  	\`art20_item\` numeric NOT NULL,
  	\`place\` text NOT NULL,
  	\`address\` text NOT NULL,
  	\`since\` text,
  	\`unit_id\` text(36) NOT NULL,
  	\`words\` text,
  	\`look_state\` text,
  	\`look_result\` text,
  	\`checked_on\` text,
  	\`dead_since\` text,
  	\`is_void\` integer,
  	\`void_reason\` text,
  	\`origin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`elsewhere_uid_idx\` ON \`elsewhere\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`elsewhere_unit_idx\` ON \`elsewhere\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`elsewhere_updated_at_idx\` ON \`elsewhere\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`elsewhere_created_at_idx\` ON \`elsewhere\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`origin_checkedOn_idx\` ON \`elsewhere\` (\`origin\`,\`checked_on\`);`)
  await db.run(sql`CREATE INDEX \`origin_since_idx\` ON \`elsewhere\` (\`origin\`,\`since\`);`)
  await db.run(sql`CREATE TABLE \`budgets\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`year\` numeric NOT NULL,
  	\`kind\` text NOT NULL,
  	\`body\` text NOT NULL,
  	\`level\` text NOT NULL,
  	\`approved_on\` text,
  	\`due_on\` text,
  	\`published_on\` text,
  	\`address\` text,
  	\`unit_id\` text(36) NOT NULL,
  	\`words\` text,
  	\`is_void\` integer,
  	\`void_reason\` text,
  	\`origin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`budgets_uid_idx\` ON \`budgets\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`budgets_unit_idx\` ON \`budgets\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`budgets_updated_at_idx\` ON \`budgets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`budgets_created_at_idx\` ON \`budgets\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`origin_dueOn_3_idx\` ON \`budgets\` (\`origin\`,\`due_on\`);`)
  await db.run(sql`CREATE INDEX \`origin_publishedOn_idx\` ON \`budgets\` (\`origin\`,\`published_on\`);`)
  await db.run(sql`CREATE TABLE \`criticisms\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`subject\` text NOT NULL,
  	\`source\` text NOT NULL,
  	\`by\` text NOT NULL,
  	\`received_on\` text NOT NULL,
  	\`words\` text NOT NULL,
  	\`unit_id\` text(36) NOT NULL,
  	\`due_on\` text NOT NULL,
  	\`answer\` text,
  	\`answered_on\` text,
  	\`remedy\` text,
  	\`is_void\` integer,
  	\`void_reason\` text,
  	\`origin\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`criticisms_uid_idx\` ON \`criticisms\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`criticisms_unit_idx\` ON \`criticisms\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`criticisms_updated_at_idx\` ON \`criticisms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`criticisms_created_at_idx\` ON \`criticisms\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`origin_receivedOn_2_idx\` ON \`criticisms\` (\`origin\`,\`received_on\`);`)
  await db.run(sql`CREATE INDEX \`origin_answeredOn_idx\` ON \`criticisms\` (\`origin\`,\`answered_on\`);`)
  await db.run(sql`CREATE TABLE \`reviews\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`open_key\` text NOT NULL,
  	\`title\` text,
  	\`text_collection\` text NOT NULL,
  	\`text_id\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`item\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`round\` numeric NOT NULL,
  	\`state\` text NOT NULL,
  	\`step\` numeric NOT NULL,
  	\`step_name\` text,
  	\`chain\` text NOT NULL,
  	\`snapshot_hash\` text NOT NULL,
  	\`canonical\` text NOT NULL,
  	\`submitted_by\` text NOT NULL,
  	\`submitted_by_name\` text,
  	\`is_correction\` integer,
  	\`opened_at\` text NOT NULL,
  	\`closed_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`reviews_uid_idx\` ON \`reviews\` (\`uid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`reviews_open_key_idx\` ON \`reviews\` (\`open_key\`);`)
  await db.run(sql`CREATE INDEX \`reviews_text_id_idx\` ON \`reviews\` (\`text_id\`);`)
  await db.run(sql`CREATE INDEX \`reviews_text_idx\` ON \`reviews\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`reviews_item_idx\` ON \`reviews\` (\`item\`);`)
  await db.run(sql`CREATE INDEX \`reviews_state_idx\` ON \`reviews\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`reviews_submitted_by_idx\` ON \`reviews\` (\`submitted_by\`);`)
  await db.run(sql`CREATE INDEX \`reviews_opened_at_idx\` ON \`reviews\` (\`opened_at\`);`)
  await db.run(sql`CREATE INDEX \`reviews_updated_at_idx\` ON \`reviews\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reviews_created_at_idx\` ON \`reviews\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`contributions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`uid\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`after_edition\` numeric NOT NULL,
  	\`person\` text NOT NULL,
  	\`name\` text,
  	\`first_at\` text NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`previous\` text,
  	\`hash\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`contributions_uid_idx\` ON \`contributions\` (\`uid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`contributions_key_idx\` ON \`contributions\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`contributions_subject_idx\` ON \`contributions\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`contributions_person_idx\` ON \`contributions\` (\`person\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`subject_seq_idx\` ON \`contributions\` (\`subject\`,\`seq\`);`)
  await db.run(sql`CREATE TABLE \`editions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`uid\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`item\` text NOT NULL,
  	\`text_collection\` text NOT NULL,
  	\`text_id\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`title\` text,
  	\`number\` numeric NOT NULL,
  	\`schema_version\` numeric NOT NULL,
  	\`canonical\` text NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`attachments\` text,
  	\`review\` text NOT NULL,
  	\`is_correction\` integer,
  	\`frozen_at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`editions_uid_idx\` ON \`editions\` (\`uid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`editions_key_idx\` ON \`editions\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`editions_text_idx\` ON \`editions\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`editions_item_idx\` ON \`editions\` (\`item\`);`)
  await db.run(sql`CREATE INDEX \`editions_text_id_idx\` ON \`editions\` (\`text_id\`);`)
  await db.run(sql`CREATE INDEX \`editions_sha256_idx\` ON \`editions\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`editions_review_idx\` ON \`editions\` (\`review\`);`)
  await db.run(sql`CREATE INDEX \`editions_frozen_at_idx\` ON \`editions\` (\`frozen_at\`);`)
  await db.run(sql`CREATE TABLE \`deliveries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`title\` text,
  	\`lane\` text NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`outlet\` text NOT NULL,
  	\`outlet_name\` text,
  	\`channel\` text NOT NULL,
  	\`mode\` text NOT NULL,
  	\`origin\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`parts\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`edition\` text NOT NULL,
  	\`language\` text,
  	\`notice\` text,
  	\`state\` text NOT NULL,
  	\`publish_at\` text NOT NULL,
  	\`take_down_at\` text,
  	\`expires_at\` text,
  	\`is_taken_down\` integer,
  	\`next_at\` text NOT NULL,
  	\`leased_by\` text,
  	\`lease_until\` text,
  	\`fence\` numeric NOT NULL,
  	\`attempts\` numeric NOT NULL,
  	\`lookups\` numeric NOT NULL,
  	\`must_look_up\` integer,
  	\`retried_ms\` numeric,
  	\`progress\` text,
  	\`reopened\` text,
  	\`doubted_in\` numeric,
  	\`problem\` text,
  	\`receipts\` text,
  	\`address\` text,
  	\`external_id\` text,
  	\`remedy\` text,
  	\`outlet_job\` text,
  	\`settled_by\` text,
  	\`settled_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`deliveries_uid_idx\` ON \`deliveries\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_lane_idx\` ON \`deliveries\` (\`lane\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_outlet_idx\` ON \`deliveries\` (\`outlet\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_text_idx\` ON \`deliveries\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_edition_idx\` ON \`deliveries\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_state_idx\` ON \`deliveries\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_take_down_at_idx\` ON \`deliveries\` (\`take_down_at\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_expires_at_idx\` ON \`deliveries\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_external_id_idx\` ON \`deliveries\` (\`external_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_outlet_job_idx\` ON \`deliveries\` (\`outlet_job\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_updated_at_idx\` ON \`deliveries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_created_at_idx\` ON \`deliveries\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_nextAt_idx\` ON \`deliveries\` (\`state\`,\`next_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`lane_seq_idx\` ON \`deliveries\` (\`lane\`,\`seq\`);`)
  await db.run(sql`CREATE TABLE \`attempts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text NOT NULL,
  	\`delivery\` text NOT NULL,
  	\`fence\` numeric NOT NULL,
  	\`kind\` text NOT NULL,
  	\`worker\` text,
  	\`outcome\` text NOT NULL,
  	\`exchanges\` text,
  	\`problem\` text,
  	\`started_at\` text NOT NULL,
  	\`ended_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`attempts_uid_idx\` ON \`attempts\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`attempts_delivery_idx\` ON \`attempts\` (\`delivery\`);`)
  await db.run(sql`CREATE INDEX \`attempts_updated_at_idx\` ON \`attempts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`attempts_created_at_idx\` ON \`attempts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`publications\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`uid\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`title\` text,
  	\`type\` text NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`delivery\` text NOT NULL,
  	\`edition\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`item\` text NOT NULL,
  	\`outlet\` text NOT NULL,
  	\`outlet_name\` text,
  	\`channel\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`column\` text,
  	\`column_name\` text,
  	\`unit\` text,
  	\`unit_name\` text,
  	\`kind\` text NOT NULL,
  	\`address\` text,
  	\`external_id\` text,
  	\`bytes_hash\` text,
  	\`origin\` text NOT NULL,
  	\`day\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`publications_uid_idx\` ON \`publications\` (\`uid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`publications_key_idx\` ON \`publications\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`publications_delivery_idx\` ON \`publications\` (\`delivery\`);`)
  await db.run(sql`CREATE INDEX \`publications_edition_idx\` ON \`publications\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`publications_text_idx\` ON \`publications\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`publications_item_idx\` ON \`publications\` (\`item\`);`)
  await db.run(sql`CREATE INDEX \`publications_outlet_idx\` ON \`publications\` (\`outlet\`);`)
  await db.run(sql`CREATE INDEX \`publications_address_idx\` ON \`publications\` (\`address\`);`)
  await db.run(sql`CREATE INDEX \`publications_external_id_idx\` ON \`publications\` (\`external_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_bytes_hash_idx\` ON \`publications\` (\`bytes_hash\`);`)
  await db.run(sql`CREATE INDEX \`publications_at_idx\` ON \`publications\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`origin_day_idx\` ON \`publications\` (\`origin\`,\`day\`);`)
  await db.run(sql`CREATE INDEX \`origin_type_channel_day_language_idx\` ON \`publications\` (\`origin\`,\`type\`,\`channel\`,\`day\`,\`language\`);`)
  await db.run(sql`CREATE INDEX \`origin_column_type_day_idx\` ON \`publications\` (\`origin\`,\`column\`,\`type\`,\`day\`);`)
  await db.run(sql`CREATE INDEX \`origin_outlet_type_day_idx\` ON \`publications\` (\`origin\`,\`outlet\`,\`type\`,\`day\`);`)
  await db.run(sql`CREATE TABLE \`events\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`uid\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`type\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`person\` text,
  	\`person_name\` text,
  	\`review\` text,
  	\`once_key\` text NOT NULL,
  	\`body\` text NOT NULL,
  	\`previous\` text,
  	\`hash\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`events_uid_idx\` ON \`events\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`events_text_idx\` ON \`events\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`events_type_idx\` ON \`events\` (\`type\`);`)
  await db.run(sql`CREATE INDEX \`events_at_idx\` ON \`events\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`events_person_idx\` ON \`events\` (\`person\`);`)
  await db.run(sql`CREATE INDEX \`events_review_idx\` ON \`events\` (\`review\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`events_once_key_idx\` ON \`events\` (\`once_key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`events_hash_idx\` ON \`events\` (\`hash\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`text_seq_idx\` ON \`events\` (\`text\`,\`seq\`);`)
  await db.run(sql`CREATE TABLE \`security_events\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`uid\` text NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`type\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`person\` text,
  	\`person_name\` text,
  	\`ip\` text,
  	\`body\` text NOT NULL,
  	\`previous\` text,
  	\`hash\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`security_events_uid_idx\` ON \`security_events\` (\`uid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`security_events_seq_idx\` ON \`security_events\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`security_events_type_idx\` ON \`security_events\` (\`type\`);`)
  await db.run(sql`CREATE INDEX \`security_events_at_idx\` ON \`security_events\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`security_events_person_idx\` ON \`security_events\` (\`person\`);`)
  await db.run(sql`CREATE INDEX \`security_events_ip_idx\` ON \`security_events\` (\`ip\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`security_events_hash_idx\` ON \`security_events\` (\`hash\`);`)
  await db.run(sql`CREATE TABLE \`alarms\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`key\` text NOT NULL,
  	\`base\` text NOT NULL,
  	\`episode\` numeric NOT NULL,
  	\`title\` text,
  	\`kind\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`outlet\` text,
  	\`outlet_name\` text,
  	\`channel\` text,
  	\`register\` text,
  	\`record\` text,
  	\`origin\` text NOT NULL,
  	\`text\` text,
  	\`publication\` text,
  	\`delivery\` text,
  	\`edition\` text,
  	\`subject\` text,
  	\`address\` text,
  	\`code\` text,
  	\`reason\` text,
  	\`differences\` text,
  	\`sent\` text,
  	\`found\` text,
  	\`first_seen_at\` text NOT NULL,
  	\`last_seen_at\` text NOT NULL,
  	\`passed_at\` text,
  	\`settled_as\` text,
  	\`explanation\` text,
  	\`settled_by\` text,
  	\`settled_by_name\` text,
  	\`settled_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`alarms_uid_idx\` ON \`alarms\` (\`uid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`alarms_key_idx\` ON \`alarms\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`alarms_base_idx\` ON \`alarms\` (\`base\`);`)
  await db.run(sql`CREATE INDEX \`alarms_record_idx\` ON \`alarms\` (\`record\`);`)
  await db.run(sql`CREATE INDEX \`alarms_text_idx\` ON \`alarms\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`alarms_publication_idx\` ON \`alarms\` (\`publication\`);`)
  await db.run(sql`CREATE INDEX \`alarms_subject_idx\` ON \`alarms\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`alarms_updated_at_idx\` ON \`alarms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`alarms_created_at_idx\` ON \`alarms\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_firstSeenAt_idx\` ON \`alarms\` (\`state\`,\`first_seen_at\`);`)
  await db.run(sql`CREATE INDEX \`outlet_state_idx\` ON \`alarms\` (\`outlet\`,\`state\`);`)
  await db.run(sql`CREATE INDEX \`register_passedAt_idx\` ON \`alarms\` (\`register\`,\`passed_at\`);`)
  await db.run(sql`CREATE TABLE \`standings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`publication\` text NOT NULL,
  	\`outlet\` text NOT NULL,
  	\`origin\` text NOT NULL,
  	\`delivery\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`edition\` text NOT NULL,
  	\`title\` text,
  	\`external_id\` text,
  	\`address\` text,
  	\`bytes_hash\` text,
  	\`is_note\` integer,
  	\`published_at\` text NOT NULL,
  	\`seen_at\` text NOT NULL,
  	\`seen_as\` text,
  	\`suspect_at\` text,
  	\`suspect_as\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`standings_publication_idx\` ON \`standings\` (\`publication\`);`)
  await db.run(sql`CREATE INDEX \`standings_text_idx\` ON \`standings\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`standings_external_id_idx\` ON \`standings\` (\`external_id\`);`)
  await db.run(sql`CREATE INDEX \`standings_suspect_at_idx\` ON \`standings\` (\`suspect_at\`);`)
  await db.run(sql`CREATE INDEX \`standings_updated_at_idx\` ON \`standings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`standings_created_at_idx\` ON \`standings\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`outlet_origin_seenAt_idx\` ON \`standings\` (\`outlet\`,\`origin\`,\`seen_at\`);`)
  await db.run(sql`CREATE INDEX \`outlet_origin_publishedAt_idx\` ON \`standings\` (\`outlet\`,\`origin\`,\`published_at\`);`)
  await db.run(sql`CREATE TABLE \`inventories\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`outlet\` text NOT NULL,
  	\`fence\` numeric NOT NULL,
  	\`looked_at\` text,
  	\`day\` text,
  	\`used\` numeric,
  	\`cursor\` text,
  	\`paged_at\` text,
  	\`started_at\` text,
  	\`completed_at\` text,
  	\`problem\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`inventories_outlet_idx\` ON \`inventories\` (\`outlet\`);`)
  await db.run(sql`CREATE INDEX \`inventories_updated_at_idx\` ON \`inventories\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`inventories_created_at_idx\` ON \`inventories\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`second_steps\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`secret\` text,
  	\`enrolled_at\` text,
  	\`last_step\` numeric,
  	\`codes\` text,
  	\`fence\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`second_steps_key_idx\` ON \`second_steps\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`second_steps_updated_at_idx\` ON \`second_steps\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`second_steps_created_at_idx\` ON \`second_steps\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`rights_requests\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`subject_name\` text,
  	\`open_key\` text NOT NULL,
  	\`was\` text,
  	\`wanted\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`asked_by\` text,
  	\`asked_by_name\` text,
  	\`asked_at\` text NOT NULL,
  	\`settled_by\` text,
  	\`settled_by_name\` text,
  	\`settled_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`rights_requests_uid_idx\` ON \`rights_requests\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`rights_requests_subject_idx\` ON \`rights_requests\` (\`subject\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`rights_requests_open_key_idx\` ON \`rights_requests\` (\`open_key\`);`)
  await db.run(sql`CREATE INDEX \`rights_requests_state_idx\` ON \`rights_requests\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`rights_requests_updated_at_idx\` ON \`rights_requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`rights_requests_created_at_idx\` ON \`rights_requests\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`seals\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`open_key\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`text_collection\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`ground\` text NOT NULL,
  	\`document_number\` text NOT NULL,
  	\`asked_by\` text NOT NULL,
  	\`asked_by_name\` text,
  	\`asked_at\` text NOT NULL,
  	\`decided_by\` text,
  	\`decided_by_name\` text,
  	\`decided_at\` text,
  	\`waits_for\` text,
  	\`plan\` text,
  	\`backups\` text,
  	\`sealed_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`seals_uid_idx\` ON \`seals\` (\`uid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`seals_open_key_idx\` ON \`seals\` (\`open_key\`);`)
  await db.run(sql`CREATE INDEX \`seals_text_idx\` ON \`seals\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`seals_state_idx\` ON \`seals\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`seals_updated_at_idx\` ON \`seals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`seals_created_at_idx\` ON \`seals\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`mournings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`reason\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`until\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`asked_by\` text NOT NULL,
  	\`asked_by_name\` text,
  	\`asked_at\` text NOT NULL,
  	\`decided_by_name\` text,
  	\`decided_at\` text,
  	\`ended_by_name\` text,
  	\`ended_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`mournings_uid_idx\` ON \`mournings\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`mournings_state_idx\` ON \`mournings\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`mournings_updated_at_idx\` ON \`mournings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`mournings_created_at_idx\` ON \`mournings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`preview_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`token_hash\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`text_collection\` text NOT NULL,
  	\`recipient\` text NOT NULL,
  	\`purpose\` text,
  	\`follows\` integer,
  	\`sha256\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`made_by\` text NOT NULL,
  	\`made_by_name\` text,
  	\`made_at\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`revoked_by_name\` text,
  	\`revoked_at\` text,
  	\`opens\` numeric NOT NULL,
  	\`first_opened_at\` text,
  	\`last_opened_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`preview_links_uid_idx\` ON \`preview_links\` (\`uid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`preview_links_token_hash_idx\` ON \`preview_links\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`preview_links_text_idx\` ON \`preview_links\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`preview_links_state_idx\` ON \`preview_links\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`preview_links_updated_at_idx\` ON \`preview_links\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`preview_links_created_at_idx\` ON \`preview_links\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`report_overrides\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`year\` numeric NOT NULL,
  	\`of\` text NOT NULL,
  	\`counted\` numeric NOT NULL,
  	\`value\` numeric NOT NULL,
  	\`bundle\` text,
  	\`reason\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`asked_by\` text NOT NULL,
  	\`asked_by_name\` text,
  	\`asked_at\` text NOT NULL,
  	\`decided_by\` text,
  	\`decided_by_name\` text,
  	\`decided_at\` text,
  	\`words\` text,
  	\`voided_by\` text,
  	\`voided_by_name\` text,
  	\`voided_at\` text,
  	\`void_reason\` text,
  	\`place\` text NOT NULL,
  	\`origin\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`report_overrides_uid_idx\` ON \`report_overrides\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`report_overrides_state_idx\` ON \`report_overrides\` (\`state\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`report_overrides_place_idx\` ON \`report_overrides\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`report_overrides_updated_at_idx\` ON \`report_overrides\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`report_overrides_created_at_idx\` ON \`report_overrides\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`origin_year_2_idx\` ON \`report_overrides\` (\`origin\`,\`year\`);`)
  await db.run(sql`CREATE TABLE \`requests\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`number\` text NOT NULL,
  	\`sequence\` numeric,
  	\`channel\` text NOT NULL,
  	\`is_oral\` integer,
  	\`needs_help\` integer,
  	\`applicant_type\` text NOT NULL,
  	\`wanted\` text NOT NULL,
  	\`form\` text,
  	\`unit\` text,
  	\`state\` text NOT NULL,
  	\`arrived_on\` text NOT NULL,
  	\`received_on\` text,
  	\`due_on\` text,
  	\`is_due_provisional\` integer,
  	\`closed_on\` text,
  	\`is_late\` integer,
  	\`outcome\` text,
  	\`row\` text,
  	\`row_reason\` text,
  	\`fee_asked_on\` text,
  	\`fee_asked_yuan\` numeric,
  	\`fee_paid_on\` text,
  	\`fee_paid_yuan\` numeric,
  	\`reply_number\` text,
  	\`item\` text,
  	\`reply\` text,
  	\`clock\` text,
  	\`likeness\` text,
  	\`origin\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`requests_uid_idx\` ON \`requests\` (\`uid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`requests_number_idx\` ON \`requests\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`requests_sequence_idx\` ON \`requests\` (\`sequence\`);`)
  await db.run(sql`CREATE INDEX \`requests_state_idx\` ON \`requests\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`requests_received_on_idx\` ON \`requests\` (\`received_on\`);`)
  await db.run(sql`CREATE INDEX \`requests_due_on_idx\` ON \`requests\` (\`due_on\`);`)
  await db.run(sql`CREATE INDEX \`requests_closed_on_idx\` ON \`requests\` (\`closed_on\`);`)
  await db.run(sql`CREATE INDEX \`requests_row_idx\` ON \`requests\` (\`row\`);`)
  await db.run(sql`CREATE INDEX \`requests_fee_asked_on_idx\` ON \`requests\` (\`fee_asked_on\`);`)
  await db.run(sql`CREATE INDEX \`requests_fee_paid_on_idx\` ON \`requests\` (\`fee_paid_on\`);`)
  await db.run(sql`CREATE INDEX \`requests_item_idx\` ON \`requests\` (\`item\`);`)
  await db.run(sql`CREATE INDEX \`requests_likeness_idx\` ON \`requests\` (\`likeness\`);`)
  await db.run(sql`CREATE INDEX \`requests_updated_at_idx\` ON \`requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`requests_created_at_idx\` ON \`requests\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`origin_receivedOn_3_idx\` ON \`requests\` (\`origin\`,\`received_on\`);`)
  await db.run(sql`CREATE INDEX \`origin_closedOn_1_idx\` ON \`requests\` (\`origin\`,\`closed_on\`);`)
  await db.run(sql`CREATE INDEX \`state_dueOn_idx\` ON \`requests\` (\`state\`,\`due_on\`);`)
  await db.run(sql`CREATE TABLE \`applicants\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`request\` text NOT NULL,
  	\`box\` text,
  	\`proof\` text,
  	\`key_id\` text,
  	\`same_as\` text,
  	\`erased_at\` text,
  	\`is_to_scrub\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`applicants_uid_idx\` ON \`applicants\` (\`uid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`applicants_request_idx\` ON \`applicants\` (\`request\`);`)
  await db.run(sql`CREATE INDEX \`applicants_key_id_idx\` ON \`applicants\` (\`key_id\`);`)
  await db.run(sql`CREATE INDEX \`applicants_same_as_idx\` ON \`applicants\` (\`same_as\`);`)
  await db.run(sql`CREATE INDEX \`applicants_is_to_scrub_idx\` ON \`applicants\` (\`is_to_scrub\`);`)
  await db.run(sql`CREATE INDEX \`applicants_updated_at_idx\` ON \`applicants\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`applicants_created_at_idx\` ON \`applicants\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`case_events\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`uid\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`place\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`day\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`person\` text,
  	\`person_name\` text,
  	\`body\` text NOT NULL,
  	\`previous\` text,
  	\`hash\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`case_events_uid_idx\` ON \`case_events\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`case_events_subject_idx\` ON \`case_events\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`case_events_kind_idx\` ON \`case_events\` (\`kind\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`case_events_place_idx\` ON \`case_events\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`case_events_at_idx\` ON \`case_events\` (\`at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`case_events_hash_idx\` ON \`case_events\` (\`hash\`);`)
  await db.run(sql`CREATE TABLE \`site_visits\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`day\` text NOT NULL,
  	\`visits\` numeric NOT NULL,
  	\`failed\` numeric NOT NULL,
  	\`looks\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`site_visits_uid_idx\` ON \`site_visits\` (\`uid\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`site_visits_day_idx\` ON \`site_visits\` (\`day\`);`)
  await db.run(sql`CREATE INDEX \`site_visits_updated_at_idx\` ON \`site_visits\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`site_visits_created_at_idx\` ON \`site_visits\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`leases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`holder\` text,
  	\`until\` numeric,
  	\`fence\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`leases_key_idx\` ON \`leases\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`leases_updated_at_idx\` ON \`leases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`leases_created_at_idx\` ON \`leases\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`tokens\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`secret\` text,
  	\`expires_at\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`tokens_key_idx\` ON \`tokens\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`tokens_updated_at_idx\` ON \`tokens\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`tokens_created_at_idx\` ON \`tokens\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`assets\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`remote\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`assets_key_idx\` ON \`assets\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`assets_updated_at_idx\` ON \`assets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`assets_created_at_idx\` ON \`assets\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`quotas\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`used\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`quotas_key_idx\` ON \`quotas\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`quotas_updated_at_idx\` ON \`quotas\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`quotas_created_at_idx\` ON \`quotas\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`callbacks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`outlet\` text,
  	\`state\` text,
  	\`message\` text,
  	\`delivery\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`callbacks_key_idx\` ON \`callbacks\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`callbacks_outlet_idx\` ON \`callbacks\` (\`outlet\`);`)
  await db.run(sql`CREATE INDEX \`callbacks_updated_at_idx\` ON \`callbacks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`callbacks_created_at_idx\` ON \`callbacks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`identifiers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`owner\` text NOT NULL,
  	\`field\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`identifiers_key_idx\` ON \`identifiers\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`identifiers_owner_idx\` ON \`identifiers\` (\`owner\`);`)
  await db.run(sql`CREATE INDEX \`identifiers_updated_at_idx\` ON \`identifiers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`identifiers_created_at_idx\` ON \`identifiers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`epochs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`reason\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`home\` text NOT NULL,
  	\`opened_at\` text NOT NULL,
  	\`since\` text,
  	\`unsure\` numeric,
  	\`wanted_at\` text,
  	\`asked_at\` text,
  	\`asked\` text,
  	\`gone_at\` text,
  	\`gone_by\` text,
  	\`gone_by_name\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`epochs_number_idx\` ON \`epochs\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`epochs_updated_at_idx\` ON \`epochs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`epochs_created_at_idx\` ON \`epochs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`backups\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`uid\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`file\` text NOT NULL,
  	\`bytes\` numeric NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`epoch\` numeric NOT NULL,
  	\`heads\` text NOT NULL,
  	\`removed_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`backups_uid_idx\` ON \`backups\` (\`uid\`);`)
  await db.run(sql`CREATE INDEX \`backups_at_idx\` ON \`backups\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`backups_file_idx\` ON \`backups\` (\`file\`);`)
  await db.run(sql`CREATE INDEX \`backups_updated_at_idx\` ON \`backups\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`backups_created_at_idx\` ON \`backups\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`site_pages\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`outlet\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`item\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`column\` text,
  	\`column_path\` text,
  	\`seq\` numeric NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`cover\` text,
  	\`urgency\` text,
  	\`in_force_from\` text,
  	\`in_force_until\` text,
  	\`standing\` text,
  	\`menu_order\` numeric,
  	\`is_consultation\` integer,
  	\`concludes\` text,
  	\`policy\` text,
  	\`role\` text,
  	\`art20_item\` numeric,
  	\`index_number\` text,
  	\`document_number\` text,
  	\`written_on\` text,
  	\`offers\` text,
  	\`lists\` text,
  	\`is_archived\` integer,
  	\`files\` text,
  	\`published_on\` text NOT NULL,
  	\`updated_on\` text NOT NULL,
  	\`edition\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`notice\` text,
  	\`settled\` text,
  	\`superseded\` text,
  	\`sha256\` text NOT NULL,
  	\`renderer_version\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`site_pages_text_idx\` ON \`site_pages\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`site_pages_column_path_idx\` ON \`site_pages\` (\`column_path\`);`)
  await db.run(sql`CREATE INDEX \`site_pages_standing_idx\` ON \`site_pages\` (\`standing\`);`)
  await db.run(sql`CREATE INDEX \`site_pages_edition_idx\` ON \`site_pages\` (\`edition\`);`)
  await db.run(sql`CREATE INDEX \`site_pages_updated_at_idx\` ON \`site_pages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`site_pages_created_at_idx\` ON \`site_pages\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`outlet_path_idx\` ON \`site_pages\` (\`outlet\`,\`path\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`outlet_text_idx\` ON \`site_pages\` (\`outlet\`,\`text\`);`)
  await db.run(sql`CREATE INDEX \`outlet_item_idx\` ON \`site_pages\` (\`outlet\`,\`item\`);`)
  await db.run(sql`CREATE INDEX \`outlet_column_language_seq_idx\` ON \`site_pages\` (\`outlet\`,\`column\`,\`language\`,\`seq\`);`)
  await db.run(sql`CREATE INDEX \`outlet_column_language_publishedOn_idx\` ON \`site_pages\` (\`outlet\`,\`column\`,\`language\`,\`published_on\`);`)
  await db.run(sql`CREATE INDEX \`outlet_language_publishedOn_idx\` ON \`site_pages\` (\`outlet\`,\`language\`,\`published_on\`);`)
  await db.run(sql`CREATE INDEX \`outlet_language_kind_publishedOn_idx\` ON \`site_pages\` (\`outlet\`,\`language\`,\`kind\`,\`published_on\`);`)
  await db.run(sql`CREATE INDEX \`outlet_policy_idx\` ON \`site_pages\` (\`outlet\`,\`policy\`);`)
  await db.run(sql`CREATE INDEX \`outlet_concludes_idx\` ON \`site_pages\` (\`outlet\`,\`concludes\`);`)
  await db.run(sql`CREATE INDEX \`outlet_kind_idx\` ON \`site_pages\` (\`outlet\`,\`kind\`);`)
  await db.run(sql`CREATE INDEX \`outlet_language_role_idx\` ON \`site_pages\` (\`outlet\`,\`language\`,\`role\`);`)
  await db.run(sql`CREATE INDEX \`outlet_language_art20Item_idx\` ON \`site_pages\` (\`outlet\`,\`language\`,\`art20_item\`);`)
  await db.run(sql`CREATE TABLE \`site_files\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`outlet\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`tree\` text NOT NULL,
  	\`sha256\` text,
  	\`fence\` numeric NOT NULL,
  	\`is_packed\` integer,
  	\`mirrored\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`site_files_key_idx\` ON \`site_files\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`site_files_updated_at_idx\` ON \`site_files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`site_files_created_at_idx\` ON \`site_files\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`outlet_path_1_idx\` ON \`site_files\` (\`outlet\`,\`path\`);`)
  await db.run(sql`CREATE INDEX \`outlet_tree_path_idx\` ON \`site_files\` (\`outlet\`,\`tree\`,\`path\`);`)
  await db.run(sql`CREATE INDEX \`outlet_tree_isPacked_idx\` ON \`site_files\` (\`outlet\`,\`tree\`,\`is_packed\`);`)
  await db.run(sql`CREATE INDEX \`outlet_tree_fence_idx\` ON \`site_files\` (\`outlet\`,\`tree\`,\`fence\`);`)
  await db.run(sql`CREATE TABLE \`site_changes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`outlet\` text NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`of_text\` text NOT NULL,
  	\`item\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`edition\` text NOT NULL,
  	\`sha256\` text,
  	\`path\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`site_changes_updated_at_idx\` ON \`site_changes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`site_changes_created_at_idx\` ON \`site_changes\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`outlet_seq_idx\` ON \`site_changes\` (\`outlet\`,\`seq\`);`)
  await db.run(sql`CREATE INDEX \`ofText_seq_idx\` ON \`site_changes\` (\`of_text\`,\`seq\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`policies_id\` text(36),
  	\`interpretations_id\` text(36),
  	\`notices_id\` text(36),
  	\`services_id\` text(36),
  	\`topics_id\` text(36),
  	\`pages_id\` text(36),
  	\`media_id\` text(36),
  	\`columns_id\` text(36),
  	\`redirects_id\` text(36),
  	\`units_id\` text(36),
  	\`users_id\` text(36),
  	\`chains_id\` text(36),
  	\`outlets_id\` text(36),
  	\`calendars_id\` text(36),
  	\`annual_reports_id\` text(36),
  	\`report_templates_id\` text(36),
  	\`letter_templates_id\` text(36),
  	\`message_limits_id\` text(36),
  	\`sheet_limits_id\` text(36),
  	\`messages_id\` text(36),
  	\`consultations_id\` text(36),
  	\`submissions_id\` text(36),
  	\`documents_id\` text(36),
  	\`activities_id\` text(36),
  	\`inspections_id\` text(36),
  	\`lawsuits_id\` text(36),
  	\`statements_id\` text(36),
  	\`duties_id\` text(36),
  	\`improvements_id\` text(36),
  	\`elsewhere_id\` text(36),
  	\`budgets_id\` text(36),
  	\`criticisms_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`policies_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`interpretations_id\`) REFERENCES \`interpretations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`columns_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`redirects_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`units_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`chains_id\`) REFERENCES \`chains\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`calendars_id\`) REFERENCES \`calendars\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`annual_reports_id\`) REFERENCES \`annual_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`report_templates_id\`) REFERENCES \`report_templates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`letter_templates_id\`) REFERENCES \`letter_templates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`message_limits_id\`) REFERENCES \`message_limits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sheet_limits_id\`) REFERENCES \`sheet_limits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`messages_id\`) REFERENCES \`messages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`consultations_id\`) REFERENCES \`consultations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`submissions_id\`) REFERENCES \`submissions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activities_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`inspections_id\`) REFERENCES \`inspections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lawsuits_id\`) REFERENCES \`lawsuits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`statements_id\`) REFERENCES \`statements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`duties_id\`) REFERENCES \`duties\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`improvements_id\`) REFERENCES \`improvements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`elsewhere_id\`) REFERENCES \`elsewhere\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`budgets_id\`) REFERENCES \`budgets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`criticisms_id\`) REFERENCES \`criticisms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_policies_id_idx\` ON \`payload_locked_documents_rels\` (\`policies_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_interpretations_id_idx\` ON \`payload_locked_documents_rels\` (\`interpretations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_services_id_idx\` ON \`payload_locked_documents_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pages_id_idx\` ON \`payload_locked_documents_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_columns_id_idx\` ON \`payload_locked_documents_rels\` (\`columns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirects_id_idx\` ON \`payload_locked_documents_rels\` (\`redirects_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_units_id_idx\` ON \`payload_locked_documents_rels\` (\`units_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_chains_id_idx\` ON \`payload_locked_documents_rels\` (\`chains_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_outlets_id_idx\` ON \`payload_locked_documents_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_calendars_id_idx\` ON \`payload_locked_documents_rels\` (\`calendars_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_annual_reports_id_idx\` ON \`payload_locked_documents_rels\` (\`annual_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_report_templates_id_idx\` ON \`payload_locked_documents_rels\` (\`report_templates_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_letter_templates_id_idx\` ON \`payload_locked_documents_rels\` (\`letter_templates_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_message_limits_id_idx\` ON \`payload_locked_documents_rels\` (\`message_limits_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sheet_limits_id_idx\` ON \`payload_locked_documents_rels\` (\`sheet_limits_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_messages_id_idx\` ON \`payload_locked_documents_rels\` (\`messages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_consultations_id_idx\` ON \`payload_locked_documents_rels\` (\`consultations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_submissions_id_idx\` ON \`payload_locked_documents_rels\` (\`submissions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_activities_id_idx\` ON \`payload_locked_documents_rels\` (\`activities_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_inspections_id_idx\` ON \`payload_locked_documents_rels\` (\`inspections_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_lawsuits_id_idx\` ON \`payload_locked_documents_rels\` (\`lawsuits_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_statements_id_idx\` ON \`payload_locked_documents_rels\` (\`statements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_duties_id_idx\` ON \`payload_locked_documents_rels\` (\`duties_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_improvements_id_idx\` ON \`payload_locked_documents_rels\` (\`improvements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_elsewhere_id_idx\` ON \`payload_locked_documents_rels\` (\`elsewhere_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_budgets_id_idx\` ON \`payload_locked_documents_rels\` (\`budgets_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_criticisms_id_idx\` ON \`payload_locked_documents_rels\` (\`criticisms_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`office_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`office\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`office_languages_order_idx\` ON \`office_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`office_languages_parent_idx\` ON \`office_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`office\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`site_url\` text,
  	\`site_id_code\` text,
  	\`icp\` text,
  	\`police_record\` text,
  	\`identity_mark_url\` text,
  	\`identity_mark_id\` text(36),
  	\`is_ipv6\` integer,
  	\`two_factor\` text DEFAULT 'off' NOT NULL,
  	\`confirm_rights\` integer DEFAULT false,
  	\`separated_administration\` integer DEFAULT false,
  	\`is_sample\` integer,
  	\`counting_rule\` text,
  	\`updated_at\` text,
  	\`created_at\` text,
  	FOREIGN KEY (\`identity_mark_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`office_identity_mark_idx\` ON \`office\` (\`identity_mark_id\`);`)
  await db.run(sql`CREATE TABLE \`office_locales\` (
  	\`name\` text,
  	\`site_name\` text,
  	\`sponsor\` text,
  	\`contact\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`office\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`office_locales_locale_parent_id_unique\` ON \`office_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`front_page\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`front_page_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`locale\` text,
  	\`articles_id\` text(36),
  	\`policies_id\` text(36),
  	\`interpretations_id\` text(36),
  	\`notices_id\` text(36),
  	\`services_id\` text(36),
  	\`topics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`front_page\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`policies_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`interpretations_id\`) REFERENCES \`interpretations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`front_page_rels_order_idx\` ON \`front_page_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`front_page_rels_parent_idx\` ON \`front_page_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`front_page_rels_path_idx\` ON \`front_page_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`front_page_rels_locale_idx\` ON \`front_page_rels\` (\`locale\`);`)
  await db.run(sql`CREATE INDEX \`front_page_rels_articles_id_idx\` ON \`front_page_rels\` (\`articles_id\`,\`locale\`);`)
  await db.run(sql`CREATE INDEX \`front_page_rels_policies_id_idx\` ON \`front_page_rels\` (\`policies_id\`,\`locale\`);`)
  await db.run(sql`CREATE INDEX \`front_page_rels_interpretations_id_idx\` ON \`front_page_rels\` (\`interpretations_id\`,\`locale\`);`)
  await db.run(sql`CREATE INDEX \`front_page_rels_notices_id_idx\` ON \`front_page_rels\` (\`notices_id\`,\`locale\`);`)
  await db.run(sql`CREATE INDEX \`front_page_rels_services_id_idx\` ON \`front_page_rels\` (\`services_id\`,\`locale\`);`)
  await db.run(sql`CREATE INDEX \`front_page_rels_topics_id_idx\` ON \`front_page_rels\` (\`topics_id\`,\`locale\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles_rels\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_rels\`;`)
  await db.run(sql`DROP TABLE \`policies\`;`)
  await db.run(sql`DROP TABLE \`policies_rels\`;`)
  await db.run(sql`DROP TABLE \`_policies_v\`;`)
  await db.run(sql`DROP TABLE \`_policies_v_rels\`;`)
  await db.run(sql`DROP TABLE \`interpretations\`;`)
  await db.run(sql`DROP TABLE \`interpretations_rels\`;`)
  await db.run(sql`DROP TABLE \`_interpretations_v\`;`)
  await db.run(sql`DROP TABLE \`_interpretations_v_rels\`;`)
  await db.run(sql`DROP TABLE \`notices_audience\`;`)
  await db.run(sql`DROP TABLE \`notices_languages_wanted\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`notices_rels\`;`)
  await db.run(sql`DROP TABLE \`_notices_v_version_audience\`;`)
  await db.run(sql`DROP TABLE \`_notices_v_version_languages_wanted\`;`)
  await db.run(sql`DROP TABLE \`_notices_v\`;`)
  await db.run(sql`DROP TABLE \`_notices_v_rels\`;`)
  await db.run(sql`DROP TABLE \`services\`;`)
  await db.run(sql`DROP TABLE \`services_texts\`;`)
  await db.run(sql`DROP TABLE \`services_rels\`;`)
  await db.run(sql`DROP TABLE \`_services_v\`;`)
  await db.run(sql`DROP TABLE \`_services_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_services_v_rels\`;`)
  await db.run(sql`DROP TABLE \`topic_groups\`;`)
  await db.run(sql`DROP TABLE \`topics\`;`)
  await db.run(sql`DROP TABLE \`topics_rels\`;`)
  await db.run(sql`DROP TABLE \`_topic_groups_v\`;`)
  await db.run(sql`DROP TABLE \`_topics_v\`;`)
  await db.run(sql`DROP TABLE \`_topics_v_rels\`;`)
  await db.run(sql`DROP TABLE \`pages\`;`)
  await db.run(sql`DROP TABLE \`pages_texts\`;`)
  await db.run(sql`DROP TABLE \`pages_rels\`;`)
  await db.run(sql`DROP TABLE \`_pages_v\`;`)
  await db.run(sql`DROP TABLE \`_pages_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_pages_v_rels\`;`)
  await db.run(sql`DROP TABLE \`media_variants\`;`)
  await db.run(sql`DROP TABLE \`media_captions\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`media_locales\`;`)
  await db.run(sql`DROP TABLE \`column_outlets\`;`)
  await db.run(sql`DROP TABLE \`columns\`;`)
  await db.run(sql`DROP TABLE \`columns_locales\`;`)
  await db.run(sql`DROP TABLE \`columns_rels\`;`)
  await db.run(sql`DROP TABLE \`redirects\`;`)
  await db.run(sql`DROP TABLE \`units\`;`)
  await db.run(sql`DROP TABLE \`units_locales\`;`)
  await db.run(sql`DROP TABLE \`units_rels\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_languages\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`chain_steps\`;`)
  await db.run(sql`DROP TABLE \`chains\`;`)
  await db.run(sql`DROP TABLE \`_chain_steps_v\`;`)
  await db.run(sql`DROP TABLE \`_chains_v\`;`)
  await db.run(sql`DROP TABLE \`outlets\`;`)
  await db.run(sql`DROP TABLE \`calendars\`;`)
  await db.run(sql`DROP TABLE \`annual_reports\`;`)
  await db.run(sql`DROP TABLE \`annual_reports_texts\`;`)
  await db.run(sql`DROP TABLE \`report_templates\`;`)
  await db.run(sql`DROP TABLE \`letter_templates\`;`)
  await db.run(sql`DROP TABLE \`message_limits\`;`)
  await db.run(sql`DROP TABLE \`sheet_limits\`;`)
  await db.run(sql`DROP TABLE \`messages\`;`)
  await db.run(sql`DROP TABLE \`consultations\`;`)
  await db.run(sql`DROP TABLE \`submissions\`;`)
  await db.run(sql`DROP TABLE \`documents\`;`)
  await db.run(sql`DROP TABLE \`activities\`;`)
  await db.run(sql`DROP TABLE \`inspections\`;`)
  await db.run(sql`DROP TABLE \`lawsuits\`;`)
  await db.run(sql`DROP TABLE \`statements\`;`)
  await db.run(sql`DROP TABLE \`duties\`;`)
  await db.run(sql`DROP TABLE \`improvements\`;`)
  await db.run(sql`DROP TABLE \`elsewhere\`;`)
  await db.run(sql`DROP TABLE \`budgets\`;`)
  await db.run(sql`DROP TABLE \`criticisms\`;`)
  await db.run(sql`DROP TABLE \`reviews\`;`)
  await db.run(sql`DROP TABLE \`contributions\`;`)
  await db.run(sql`DROP TABLE \`editions\`;`)
  await db.run(sql`DROP TABLE \`deliveries\`;`)
  await db.run(sql`DROP TABLE \`attempts\`;`)
  await db.run(sql`DROP TABLE \`publications\`;`)
  await db.run(sql`DROP TABLE \`events\`;`)
  await db.run(sql`DROP TABLE \`security_events\`;`)
  await db.run(sql`DROP TABLE \`alarms\`;`)
  await db.run(sql`DROP TABLE \`standings\`;`)
  await db.run(sql`DROP TABLE \`inventories\`;`)
  await db.run(sql`DROP TABLE \`second_steps\`;`)
  await db.run(sql`DROP TABLE \`rights_requests\`;`)
  await db.run(sql`DROP TABLE \`seals\`;`)
  await db.run(sql`DROP TABLE \`mournings\`;`)
  await db.run(sql`DROP TABLE \`preview_links\`;`)
  await db.run(sql`DROP TABLE \`report_overrides\`;`)
  await db.run(sql`DROP TABLE \`requests\`;`)
  await db.run(sql`DROP TABLE \`applicants\`;`)
  await db.run(sql`DROP TABLE \`case_events\`;`)
  await db.run(sql`DROP TABLE \`site_visits\`;`)
  await db.run(sql`DROP TABLE \`leases\`;`)
  await db.run(sql`DROP TABLE \`tokens\`;`)
  await db.run(sql`DROP TABLE \`assets\`;`)
  await db.run(sql`DROP TABLE \`quotas\`;`)
  await db.run(sql`DROP TABLE \`callbacks\`;`)
  await db.run(sql`DROP TABLE \`identifiers\`;`)
  await db.run(sql`DROP TABLE \`epochs\`;`)
  await db.run(sql`DROP TABLE \`backups\`;`)
  await db.run(sql`DROP TABLE \`site_pages\`;`)
  await db.run(sql`DROP TABLE \`site_files\`;`)
  await db.run(sql`DROP TABLE \`site_changes\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`office_languages\`;`)
  await db.run(sql`DROP TABLE \`office\`;`)
  await db.run(sql`DROP TABLE \`office_locales\`;`)
  await db.run(sql`DROP TABLE \`front_page\`;`)
  await db.run(sql`DROP TABLE \`front_page_rels\`;`)
}
