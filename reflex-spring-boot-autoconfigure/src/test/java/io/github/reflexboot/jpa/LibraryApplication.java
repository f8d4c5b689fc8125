package io.github.reflexboot.jpa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.SliceImpl;
import org.springframework.data.util.Streamable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexQueries;
import io.github.reflexboot.ReflexQuery;
import io.github.reflexboot.jpa.LibraryEntities.Author;
import io.github.reflexboot.jpa.LibraryEntities.Book;
import io.github.reflexboot.jpa.LibraryEntities.Country;
import io.github.reflexboot.jpa.LibraryEntities.Place;
import io.github.reflexboot.jpa.LibraryEntities.Shelf;
import io.github.reflexboot.support.SlowStore;

/**
 * Shows authors and what belongs to them.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@EntityScan(basePackageClasses = LibraryApplication.class)
@Import({ LibraryApplication.Page.class, LibraryApplication.Library.class, LibraryApplication.LibraryReflex.class })
class LibraryApplication {

	static final int AUTHORS = 250;

	@Bean
	SlowStore store() {
		return new SlowStore();
	}

	@Bean
	ApplicationRunner samples(EntityManager entities, TransactionOperations transactions) {
		return (arguments) -> transactions.executeWithoutResult((status) -> {
			Country norway = new Country();
			norway.id = 1L;
			norway.name = "Norway";
			entities.persist(norway);
			for (long i = 1; i <= AUTHORS; i++) {
				Author author = new Author();
				author.id = i;
				author.name = "author" + i;
				author.country = norway;
				author.tags.add("tag" + i);
				author.prizes.put("prize", (int) i);
				entities.persist(author);
				Book book = new Book();
				book.id = i;
				book.title = "book" + i;
				book.author = author;
				entities.persist(book);
				Shelf shelf = new Shelf();
				shelf.place = new Place();
				shelf.place.room = "room";
				shelf.place.line = (int) i;
				shelf.books.add(book);
				entities.persist(shelf);
			}
		});
	}

	/**
	 * What holds entities where nobody looks for them.
	 */
	record Holder(Author author) {

	}

	@org.springframework.stereotype.Component("library")
	public static class Library {

		private final EntityManager entities;

		Library(EntityManager entities) {
			this.entities = entities;
		}

		private Author first() {
			return this.entities.find(Author.class, 1L);
		}

		@ReflexQuery("one")
		Object one() {
			return first();
		}

		@ReflexQuery("bare")
		Object list() {
			return List.of(first());
		}

		@ReflexQuery(name = "off", postProcess = false)
		Object off() {
			return first();
		}

		@ReflexQuery("found")
		Object found(String as) {
			return switch (as) {
				case "list" -> List.of(first());
				case "map" -> Map.of("first", first());
				case "optional" -> Optional.of(first());
				case "array" -> new Author[] { first() };
				case "page" -> new PageImpl<>(List.of(first()));
				case "slice" -> new SliceImpl<>(List.of(first()));
				case "streamable" -> Streamable.of(first());
				case "rows" -> List.<Object>of(new Object[] { "first", first() });
				case "reference" -> this.entities.getReference(Author.class, 1L);
				case "ofOther" -> this.entities.find(Country.class, 1L);
				case "shelf" ->
					this.entities.createQuery("from Shelf s where s.place.line < 3 order by s.place.line", Shelf.class)
						.getResultList();
				case "all" -> this.entities.createQuery("from Author a order by a.id", Author.class).getResultList();
				case "holder" -> new Holder(first());
				default -> throw new IllegalArgumentException(as);
			};
		}

		/**
		 * Called by the template, when the query is over.
		 */
		public List<String> authorsIn(Object found) {
			if (found instanceof Author author) {
				return List.of(author.describe());
			}
			if (found instanceof Shelf shelf) {
				return List.of(shelf.describe());
			}
			if (found instanceof Holder holder) {
				return authorsIn(holder.author());
			}
			if (found instanceof Map<?, ?> map) {
				return authorsIn(map.values());
			}
			if (found instanceof Optional<?> optional) {
				return authorsIn(optional.orElseThrow());
			}
			if (found instanceof Object[] array) {
				return authorsIn(Arrays.asList(array));
			}
			if (found instanceof Iterable<?> all) {
				List<String> authors = new ArrayList<>();
				all.forEach((each) -> authors.addAll(authorsIn(each)));
				return authors;
			}
			return List.of(found.toString());
		}

	}

	@Controller
	static class Page {

		private final SlowStore store;

		private final EntityManager entities;

		Page(SlowStore store, EntityManager entities) {
			this.store = store;
			this.entities = entities;
		}

		@GetMapping("/authors")
		String authors(@RequestParam(defaultValue = "list") String as, ReflexQueries queries, Model model) {
			model.addAttribute("authors", switch (as) {
				case "one", "bare", "off" -> queries.call(as);
				case "lambda" -> queries.get("lambda", () -> this.entities.find(Author.class, 1L));
				case "slow" -> queries.get("slow", () -> this.store.fetch("slow"));
				default -> queries.call("found", as);
			});
			return "authors";
		}

		@GetMapping("/count")
		String count(Model model) {
			model.addAttribute("page",
					this.entities.createQuery("select count(a) from Author a", Long.class).getSingleResult()
							+ " authors");
			return "seen";
		}

	}

	@Reflex
	static class LibraryReflex {

		private final ReflexQueries queries;

		LibraryReflex(ReflexQueries queries) {
			this.queries = queries;
		}

		@ReflexAction
		void again(String name) {
			this.queries.refetch(name);
		}

	}

}
