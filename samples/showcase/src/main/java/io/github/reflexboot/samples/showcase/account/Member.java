package io.github.reflexboot.samples.showcase.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * Somebody who can log in.
 */
@Entity
public class Member {

	@Id
	private String name;

	private String password;

	private boolean admin;

	private boolean locked;

	private int generation;

	protected Member() {
	}

	Member(String name, String password, boolean admin) {
		this.name = name;
		this.password = password;
		this.admin = admin;
	}

	public String getName() {
		return this.name;
	}

	String getPassword() {
		return this.password;
	}

	public boolean isAdmin() {
		return this.admin;
	}

	public boolean isLocked() {
		return this.locked;
	}

	void setLocked(boolean locked) {
		this.locked = locked;
	}

	int getGeneration() {
		return this.generation;
	}

	/**
	 * Whatever browser remembered this member until now does so no longer.
	 */
	void beginGeneration() {
		this.generation++;
	}

}
