package io.github.reflexboot.samples.showcase.todos;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface TodoRepository extends JpaRepository<Todo, Long> {

	List<Todo> findAllByOrderById();

	List<Todo> findByDoneOrderById(boolean done);

	long countByDone(boolean done);

}
