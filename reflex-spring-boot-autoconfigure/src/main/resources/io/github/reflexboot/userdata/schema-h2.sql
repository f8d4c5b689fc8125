create table if not exists reflex_user_data (
	user_name varchar(255) not null,
	data_name varchar(100) not null,
	content character large object not null,
	version bigint not null,
	primary key (user_name, data_name)
);
