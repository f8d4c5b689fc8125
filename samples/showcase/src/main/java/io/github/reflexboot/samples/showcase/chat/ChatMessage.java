package io.github.reflexboot.samples.showcase.chat;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class ChatMessage {

	@Id
	@GeneratedValue
	private Long id;

	@Enumerated(EnumType.STRING)
	private Room room;

	private String author;

	private String text;

	protected ChatMessage() {
	}

	ChatMessage(Room room, String author, String text) {
		this.room = room;
		this.author = author;
		this.text = text;
	}

	public Long getId() {
		return this.id;
	}

	public String getAuthor() {
		return this.author;
	}

	public String getText() {
		return this.text;
	}

}
