package io.github.reflexboot.samples.showcase.errors;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
class Booking {

	@Id
	@GeneratedValue
	private Long id;

}
