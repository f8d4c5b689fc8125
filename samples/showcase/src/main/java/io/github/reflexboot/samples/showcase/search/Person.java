package io.github.reflexboot.samples.showcase.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Person {

	@Id
	private Integer id;

	private String name;

	private String town;

	protected Person() {
	}

	Person(Integer id, String name, String town) {
		this.id = id;
		this.name = name;
		this.town = town;
	}

	public Integer getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

	public String getTown() {
		return this.town;
	}

}
