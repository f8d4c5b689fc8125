package io.github.reflexboot.samples.showcase.board;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

@Entity
public class Card {

	@Id
	@GeneratedValue
	private Long id;

	@Version
	private int version;

	private String title;

	@Enumerated(EnumType.STRING)
	private Column place = Column.OPEN;

	protected Card() {
	}

	Card(String title) {
		this.title = title;
	}

	void moveTo(Column place) {
		this.place = place;
	}

	public Long getId() {
		return this.id;
	}

	public int getVersion() {
		return this.version;
	}

	public String getTitle() {
		return this.title;
	}

	public Column getPlace() {
		return this.place;
	}

}
