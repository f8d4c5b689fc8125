create table if not exists reflex_user_data (
	user_name varchar(255) character set utf8mb4 collate utf8mb4_nopad_bin not null,
	data_name varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
	content mediumtext character set utf8mb4 not null,
	version bigint not null,
	primary key (user_name, data_name)
);
