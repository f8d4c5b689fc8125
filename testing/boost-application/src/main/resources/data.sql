insert into pet_type (id, name) values (1, 'cat'), (2, 'dog'), (3, 'hamster');
insert into owners (first_name, last_name, address, city, telephone) values
('George', 'Franklin', '110 W. Liberty St.', 'Madison', '6085551023'),
('Betty', 'Davis', '638 Cardinal Ave.', 'Sun Prairie', '6085551749'),
('Eduardo', 'Rodriquez', '2693 Commerce St.', 'McFarland', '6085558763'),
('Harold', 'Davis', '563 Friendly St.', 'Windsor', '6085553198'),
('Peter', 'McTavish', '2387 S. Fair Way', 'Madison', '6085552765'),
('Jean', 'Coleman', '105 N. Lake St.', 'Monona', '6085552654'),
('Jeff', 'Black', '1450 Oak Blvd.', 'Monona', '6085555387'),
('Maria', 'Escobito', '345 Maple St.', 'Madison', '6085557683'),
('David', 'Schroeder', '2749 Blackhawk Trail', 'Madison', '6085559435'),
('Carlos', 'Estaban', '2335 Independence La.', 'Waunakee', '6085555487'),
('Ada', 'Lovelace', '12 St James Square', 'London', '6085550001'),
('Grace', 'Hopper', '1 Navy Yard', 'Arlington', '6085550002'),
('Alan', 'Turing', 'Bletchley Park', 'Milton Keynes', '6085550003');
insert into pets (name, birth_date, type_id, owner_id) values
('Leo', '2020-09-07', 1, 1), ('Basil', '2021-08-06', 3, 2), ('Rosy', '2019-04-17', 2, 3), ('Jewel', '2020-03-07', 2, 3);
insert into visits (visit_date, description, pet_id) values ('2023-01-01', 'rabies shot', 1);
insert into vets (first_name, last_name, specialty) values
('James', 'Carter', 'none'), ('Helen', 'Leary', 'radiology'), ('Linda', 'Douglas', 'dentistry'),
('Rafael', 'Ortega', 'surgery'), ('Henry', 'Stevens', 'radiology'), ('Sharon', 'Jenkins', 'none');
