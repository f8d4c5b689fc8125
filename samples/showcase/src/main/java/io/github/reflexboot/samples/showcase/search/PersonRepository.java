package io.github.reflexboot.samples.showcase.search;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PersonRepository extends JpaRepository<Person, Integer> {

	@Query("""
			select p from Person p
			where locate(lower(:text), lower(p.name)) > 0 or locate(lower(:text), lower(p.town)) > 0
			order by p.name, p.id""")
	Page<Person> search(String text, Pageable pageable);

}
