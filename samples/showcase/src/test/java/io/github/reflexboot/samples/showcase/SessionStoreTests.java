package io.github.reflexboot.samples.showcase;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
class SessionStoreTests {

	@Test
	void twoTabsMayGiveTheirSessionTheSameAttributeAtTheSameTime(@Autowired SessionRepository<?> sessions) {
		assertThat(bothSaved(sessions)).isEqualTo("second");
	}

	private static <S extends Session> String bothSaved(SessionRepository<S> sessions) {
		S visit = sessions.createSession();
		sessions.save(visit);
		S first = sessions.findById(visit.getId());
		S second = sessions.findById(visit.getId());
		first.setAttribute("cart", "first");
		second.setAttribute("cart", "second");
		sessions.save(first);
		sessions.save(second);
		String saved = sessions.findById(visit.getId()).getAttribute("cart");
		sessions.deleteById(visit.getId());
		return saved;
	}

}
