package io.github.reflexboot.jpa;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;

/**
 * Authors and what belongs to them, of which nothing is fetched that is not asked for.
 */
final class LibraryEntities {

	private LibraryEntities() {
	}

	@Entity(name = "Country")
	static class Country {

		@Id
		Long id;

		String name;

		protected Country() {
		}

		String name() {
			return this.name;
		}

	}

	@Entity(name = "Book")
	static class Book {

		@Id
		Long id;

		String title;

		@ManyToOne(fetch = FetchType.LAZY)
		Author author;

		protected Book() {
		}

		String title() {
			return this.title;
		}

	}

	@Entity(name = "Author")
	static class Author {

		@Id
		Long id;

		String name;

		@ManyToOne(fetch = FetchType.LAZY)
		Country country;

		@OneToMany(mappedBy = "author")
		List<Book> books = new ArrayList<>();

		@ElementCollection
		Set<String> tags = new HashSet<>();

		@ElementCollection
		Map<String, Integer> prizes = new TreeMap<>();

		protected Author() {
		}

		String describe() {
			return this.name + " of " + this.country.name() + ": " + this.books.stream().map(Book::title).toList() + " "
					+ new TreeSet<>(this.tags) + " " + new TreeMap<>(this.prizes);
		}

	}

	@Embeddable
	static class Place {

		String room;

		int line;

		@Override
		public boolean equals(Object other) {
			return other instanceof Place place && this.room.equals(place.room) && this.line == place.line;
		}

		@Override
		public int hashCode() {
			return this.line;
		}

	}

	@Entity(name = "Shelf")
	static class Shelf {

		@EmbeddedId
		Place place;

		@OneToMany
		List<Book> books = new ArrayList<>();

		protected Shelf() {
		}

		String describe() {
			return "shelf" + this.place.line + ": " + this.books.stream().map(Book::title).toList();
		}

	}

}
