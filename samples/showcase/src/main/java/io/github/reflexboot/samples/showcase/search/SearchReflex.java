package io.github.reflexboot.samples.showcase.search;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexElement;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;

@Reflex
class SearchReflex {

	private final PersonRepository repository;

	private String query;

	private Page<Person> people;

	SearchReflex(PersonRepository repository) {
		this.repository = repository;
	}

	@ReflexAction
	void search(ReflexElement element) {
		this.query = element.value();
		this.people = this.repository.search(this.query, PageRequest.ofSize(15));
	}

}
