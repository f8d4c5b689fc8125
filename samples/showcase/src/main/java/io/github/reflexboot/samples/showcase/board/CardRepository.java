package io.github.reflexboot.samples.showcase.board;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface CardRepository extends JpaRepository<Card, Long> {

	List<Card> findAllByOrderById();

}
