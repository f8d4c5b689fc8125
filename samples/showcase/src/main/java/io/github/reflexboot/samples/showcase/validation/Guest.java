package io.github.reflexboot.samples.showcase.validation;

import java.io.Serializable;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

public class Guest implements Serializable {

	@NotBlank(message = "Who is it?")
	@Email(message = "That is no mail address.")
	private String mail;

	@NotNull(message = "How many?")
	@Min(value = 1, message = "At least one.")
	@Max(value = 8, message = "The table has eight chairs.")
	private Integer persons;

	@AssertTrue(message = "Without that it does not work.")
	private boolean agreed;

	public String getMail() {
		return this.mail;
	}

	public void setMail(String mail) {
		this.mail = mail;
	}

	public Integer getPersons() {
		return this.persons;
	}

	public void setPersons(Integer persons) {
		this.persons = persons;
	}

	public boolean isAgreed() {
		return this.agreed;
	}

	public void setAgreed(boolean agreed) {
		this.agreed = agreed;
	}

}
