package org.example.clinic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.example.clinic.owner.Owner;
import org.example.clinic.owner.OwnerRepository;
import org.example.clinic.owner.Pet;
import org.example.clinic.owner.PetType;
import org.example.clinic.owner.PetTypeRepository;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application, running, with a boost or without.
 */
final class Clinic implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private final boolean boosted;

	private Clinic(ConfigurableApplicationContext context, boolean boosted) {
		this.context = context;
		this.boosted = boosted;
	}

	static Clinic start(boolean boosted, String... properties) {
		List<String> all = new ArrayList<>(
				List.of("server.port=0", "spring.main.banner-mode=off", "server.shutdown=immediate",
						"logging.level.root=warn", "clinic.database=" + UUID.randomUUID(), "reflex.boost=" + boosted));
		all.addAll(Arrays.asList(properties));
		return new Clinic(
				new SpringApplicationBuilder(ClinicApplication.class, Gate.class).properties(all.toArray(String[]::new))
					.run(),
				boosted);
	}

	boolean isBoosted() {
		return this.boosted;
	}

	String url(String path) {
		return "http://localhost:" + ((ServletWebServerApplicationContext) this.context).getWebServer().getPort()
				+ path;
	}

	/**
	 * Have requests that post something wait.
	 */
	void holdSaves() {
		this.context.getBean(Gate.class).close();
	}

	/**
	 * Wait until one is there.
	 */
	void awaitSave() {
		this.context.getBean(Gate.class).awaitArrival();
	}

	void releaseSaves() {
		this.context.getBean(Gate.class).open();
	}

	/**
	 * Add an owner of many pets, whose page is a large one.
	 */
	void addOwner(String lastName, int pets) {
		Owner owner = new Owner();
		owner.setFirstName("Noah");
		owner.setLastName(lastName);
		owner.setAddress("1 Ark");
		owner.setCity("Ararat");
		owner.setTelephone("6085550009");
		PetType type = this.context.getBean(PetTypeRepository.class).findAll().get(0);
		for (int i = 0; i < pets; i++) {
			Pet pet = new Pet();
			pet.setName("Pet " + i);
			pet.setBirthDate(LocalDate.of(2020, 1, 1).plusDays(i));
			pet.setType(type);
			owner.getPets().add(pet);
		}
		owners().save(owner);
	}

	OwnerRepository owners() {
		return this.context.getBean(OwnerRepository.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
