package io.github.reflexboot.samples.showcase.search;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes 5,000 people, the same at every start.
 */
@Component
class People implements ApplicationRunner {

	private static final String[] FIRST_NAMES = { "Ada", "Alan", "Amelia", "Barbara", "Boris", "Carla", "Chidi", "Dana",
			"Dennis", "Edith", "Elif", "Emil", "Fatima", "Frances", "Gita", "Grace", "Hana", "Henrik", "Ines", "Ivan",
			"Jamal", "Jean", "Joan", "Kofi", "Laila", "Linus", "Lucia", "Margaret", "Mateo", "Mei", "Nadia", "Niklaus",
			"Olga", "Omar", "Petra", "Priya", "Rafael", "Radia", "Rosa", "Samir", "Sofia", "Tariq", "Tim", "Uma",
			"Viktor", "Wanda", "Xavier", "Yuki", "Zoe", "Zora" };

	private static final String[] LAST_NAMES = { "Abara", "Baker", "Castillo", "Dijkstra", "Eriksen", "Fischer",
			"Gupta", "Hopper", "Ito", "Jansen", "Kowalski", "Lovelace", "Moreau", "Novak", "Okafor", "Perlman",
			"Quispe", "Ritchie", "Silva", "Turing" };

	private static final String[] TOWNS = { "Accra", "Bergen", "Córdoba", "Dresden", "Edinburgh", "Fukuoka", "Ghent",
			"Helsinki", "Izmir", "Jaipur", "Kyiv", "Lisbon", "Montréal", "Nairobi", "Oaxaca", "Porto", "Quito" };

	private final PersonRepository people;

	People(PersonRepository people) {
		this.people = people;
	}

	@Override
	public void run(ApplicationArguments args) {
		List<Person> all = new ArrayList<>();
		for (int i = 0; i < 5_000; i++) {
			String name = FIRST_NAMES[i % 50] + " " + (char) ('A' + i / 1_000) + ". " + LAST_NAMES[i / 50 % 20];
			all.add(new Person(i + 1, name, TOWNS[i * 7 % TOWNS.length]));
		}
		this.people.saveAll(all);
	}

}
