package io.github.reflexboot.visitor;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

import io.github.reflexboot.dispatch.PageResponse;
import io.github.reflexboot.measure.TestMeasures;
import io.github.reflexboot.relay.Commits;
import io.github.reflexboot.relay.NodeCodec;
import io.github.reflexboot.relay.Nodes;
import io.github.reflexboot.relay.Shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CookieTicketsTests {

	private final CookieTickets tickets = new CookieTickets("/cookies", Duration.ofMinutes(1), ends(), alone());

	@Test
	void ticketsThatNobodyFetchesAreForgottenWithoutAnother() {
		CookieTickets brief = new CookieTickets("/cookies", Duration.ofMillis(20), ends(), alone());
		address(brief, visitor("a"));
		await().until(() -> brief.size() == 0);
	}

	@Test
	void oneVisitorCannotPushOutTheTicketsOfOthers() {
		String address = address(this.tickets, visitor("a"));
		Visitor greedy = visitor("b");
		IntStream.range(0, 11_000).forEach((i) -> address(this.tickets, greedy));
		assertThat(this.tickets.size()).isLessThan(100);
		assertThat(redeem(address, "a")).hasSize(1);
	}

	@Test
	void ofTooManyTicketsOfAVisitorTheLatestStay() {
		Visitor greedy = visitor("a");
		IntStream.range(0, 100).forEach((i) -> address(this.tickets, greedy));
		assertThat(redeem(address(this.tickets, greedy), "a")).hasSize(1);
	}

	@Test
	void ticketsOfASessionThatEndedElsewhereAreForgotten() {
		String address = address(this.tickets, visitor("a"));
		String other = address(this.tickets, visitor("b"));
		this.tickets.forgetSession("a", null);
		assertThat(redeem(address, "a")).isEmpty();
		assertThat(redeem(other, "b")).hasSize(1);
	}

	@Test
	void aVisitorWhoseSessionEndedElsewhereGetsNoTicket() {
		Visitor visitor = visitor("a");
		set(visitor);
		visitor.endSession("a");
		assertThat(this.tickets.addressFor(visitor)).isNull();
	}

	@Test
	void aBrowserThatStillAsksForASessionThatIsOverGetsItsCookiesAndNobodyElseDoes() {
		MockHttpServletRequest handshake = new MockHttpServletRequest();
		handshake.setRequestedSessionId("over");
		Visitor visitor = Visitor.of(handshake);
		assertThat(redeem(address(this.tickets, visitor), "other")).isEmpty();
		assertThat(redeem(address(this.tickets, visitor), "over")).hasSize(1);
	}

	private List<String> redeem(String address, String session) {
		return this.tickets.redeem(address.substring(address.lastIndexOf('/') + 1), session);
	}

	private static String address(CookieTickets tickets, Visitor visitor) {
		set(visitor);
		return String.valueOf(tickets.addressFor(visitor));
	}

	private static void set(Visitor visitor) {
		HttpHeaders headers = new HttpHeaders();
		headers.add(HttpHeaders.SET_COOKIE, "taste=" + System.nanoTime());
		visitor.remember(new PageResponse(200, headers, ""));
	}

	private static Visitor visitor(String session) {
		MockHttpServletRequest handshake = new MockHttpServletRequest();
		handshake.setSession(new MockHttpSession(null, session));
		return Visitor.of(handshake);
	}

	private static Shelf alone() {
		Nodes alone = new Nodes(null, new NodeCodec(null), Commits.AT_ONCE, Stream::empty, Duration.ofSeconds(1),
				TestMeasures.none());
		return new Shelf(alone, new SecretKeySpec(new byte[32], "HmacSHA256"));
	}

	private static SessionEnds ends() {
		return new SessionEnds(List.of(), null);
	}

}
