package io.github.reflexboot.visitor;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.DispatcherServlet;

import static org.assertj.core.api.Assertions.assertThat;

class MapSessionSweeperTests {

	private final Map<String, Session> store = new ConcurrentHashMap<>();

	private final MapSessionRepository sessions = new MapSessionRepository(this.store);

	@Test
	void sessionsOfVisitorsWhoLeftAreForgottenWhenOthersCome() throws Exception {
		this.sessions.setDefaultMaxInactiveInterval(Duration.ZERO);
		MapSessionSweeper sweeper = new MapSessionSweeper(this.sessions, Duration.ZERO);
		for (int i = 0; i < 100; i++) {
			visit(sweeper);
		}
		assertThat(this.store).hasSizeLessThanOrEqualTo(2);
	}

	@Test
	void sessionsThatAreAliveStay() throws Exception {
		MapSessionSweeper sweeper = new MapSessionSweeper(this.sessions, Duration.ZERO);
		for (int i = 0; i < 100; i++) {
			visit(sweeper);
		}
		assertThat(this.store).hasSize(100);
	}

	@Test
	void nothingIsSweptBeforeItIsTime() throws Exception {
		this.sessions.setDefaultMaxInactiveInterval(Duration.ZERO);
		MapSessionSweeper sweeper = new MapSessionSweeper(this.sessions, Duration.ofHours(1));
		for (int i = 0; i < 100; i++) {
			visit(sweeper);
		}
		assertThat(this.store).hasSize(100);
	}

	private void visit(MapSessionSweeper sweeper) throws Exception {
		Filter page = (request, response, chain) -> ((HttpServletRequest) request).getSession();
		new MockFilterChain(new DispatcherServlet(), new SessionRepositoryFilter<>(this.sessions), sweeper, page)
			.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse());
	}

}
