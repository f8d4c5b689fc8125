create table if not exists number (
	kind varchar(50) not null,
	name varchar(50) not null,
	number bigint not null,
	primary key (kind, name)
);
