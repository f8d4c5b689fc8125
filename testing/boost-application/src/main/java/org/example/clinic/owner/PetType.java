package org.example.clinic.owner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class PetType {

	@Id
	private Integer id;

	private String name;

	public Integer getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

}
