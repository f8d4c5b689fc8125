create table if not exists reflex_relay (
	id bigint not null auto_increment primary key,
	created_at bigint not null,
	body mediumtext character set utf8mb4 not null,
	index reflex_relay_created_at (created_at)
);
create table if not exists reflex_relay_claim (
	id varchar(255) character set utf8mb4 collate utf8mb4_nopad_bin not null primary key,
	created_at bigint not null,
	index reflex_relay_claim_created_at (created_at)
);
create table if not exists reflex_relay_kept (
	id varchar(255) character set utf8mb4 collate utf8mb4_nopad_bin not null primary key,
	created_at bigint not null,
	body mediumtext character set utf8mb4 not null,
	index reflex_relay_kept_created_at (created_at)
);
