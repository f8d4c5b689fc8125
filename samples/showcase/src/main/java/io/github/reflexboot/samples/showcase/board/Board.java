package io.github.reflexboot.samples.showcase.board;

import java.util.List;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.github.reflexboot.ReflexBroadcaster;

/**
 * One board for everybody.
 */
@Service
class Board implements ApplicationRunner {

	static final String GROUP = "board";

	private final CardRepository cards;

	private final ReflexBroadcaster broadcaster;

	Board(CardRepository cards, ReflexBroadcaster broadcaster) {
		this.cards = cards;
		this.broadcaster = broadcaster;
	}

	@Override
	public void run(ApplicationArguments args) {
		if (this.cards.count() == 0) {
			this.cards.saveAll(List.of(new Card("Write the letter"), new Card("Mend the bicycle"),
					new Card("Pick the apples"), new Card("Call the plumber")));
		}
	}

	List<Card> cards() {
		return this.cards.findAllByOrderById();
	}

	/**
	 * Move a card. Two who do so at the same time cannot both: the database counts the
	 * versions.
	 * @param version the version that the visitor has seen
	 * @throws ObjectOptimisticLockingFailureException if somebody else has moved it since
	 */
	@Transactional
	void move(long id, int version, int step) {
		Card card = this.cards.findById(id).orElseThrow();
		if (card.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Card.class, id);
		}
		Column place = card.getPlace().beside(step);
		if (place != null) {
			card.moveTo(place);
			this.cards.saveAndFlush(card);
			this.broadcaster.toGroup(GROUP).refresh();
		}
	}

}
