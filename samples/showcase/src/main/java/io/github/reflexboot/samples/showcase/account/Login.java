package io.github.reflexboot.samples.showcase.account;

import jakarta.validation.constraints.NotBlank;

/**
 * What is entered to log in.
 */
public class Login {

	@NotBlank(message = "{login.username.missing}")
	private String username;

	@NotBlank(message = "{login.password.missing}")
	private String password;

	public String getUsername() {
		return this.username;
	}

	public void setUsername(String username) {
		this.username = username;
	}

	public String getPassword() {
		return this.password;
	}

	public void setPassword(String password) {
		this.password = password;
	}

}
