package io.github.reflexboot.broadcast;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.SessionApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;
import io.github.reflexboot.tab.SignedGroups;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an attacker makes of what the server has given him to keep: tokens of groups, the
 * key of a tab, a ticket for cookies.
 */
@Tag("same-on-every-server")
class HostileTokenTests extends AbstractBroadcastTests {

	private static final List<String> NAMES = List.of("secret", "orders", "", "orders\0", "Orders", "órders", "a.b");

	private static final String SESSION = "0123456789abcdef";

	private static final int TOKENS = Integer.getInteger("generated.tokens", 20_000);

	private final long seed = System.nanoTime();

	private final Random random = new Random(this.seed);

	@Test
	void noGeneratedTokenIsOfAGroupThatItsSignatureWasNotMadeFor() {
		System.out.println("seed of the tokens: " + this.seed);
		SignedGroups groups = server.bean(SignedGroups.class);
		Map<String, String> given = new HashMap<>();
		IntStream.range(0, 20)
			.mapToObj((i) -> "group " + i)
			.forEach((name) -> given.put(name, groups.sign(name, SESSION)));
		given.forEach((name, token) -> assertThat(groups.read(token, SESSION)).hasValue(name));
		List<String> tokens = List.copyOf(given.values());
		for (int i = 0; i < TOKENS; i++) {
			String token = forged(tokens);
			groups.read(token, SESSION).ifPresent((group) -> assertThat(token).isEqualTo(given.get(group)));
		}
	}

	@Test
	void aTokenCountsInTheOneSpellingThatItWasGivenIn() {
		SignedGroups groups = server.bean(SignedGroups.class);
		String token = groups.sign("or", SESSION);
		assertThat(groups.read(token, SESSION)).hasValue("or");
		List<String> others = List.of(token + "=", token.replace(".", "=."), token.replaceFirst(".\\.", "J."),
				nextCharacter(token));
		assertThat(others).doesNotContain(token)
			.allSatisfy((other) -> assertThat(decoded(other)).isEqualTo(decoded(token)))
			.allSatisfy((other) -> assertThat(groups.read(other, SESSION)).isEmpty());
	}

	@Test
	void noTokenIsOfAnotherGroupOrSessionWhateverTheirNames() {
		System.out.println("seed of the names: " + this.seed);
		SignedGroups groups = server.bean(SignedGroups.class);
		List<String> parts = List.of("", "0", "1", ":", "0:", "1:", "a", "b", "ab", "\0", "reflex group ");
		for (int i = 0; i < TOKENS; i++) {
			String group = any(parts) + any(parts) + any(parts);
			String session = "s" + any(parts) + any(parts);
			String token = groups.sign(group, session);
			String other = "s" + any(parts) + any(parts);
			assertThat(groups.read(token, session)).hasValue(group);
			assertThat(groups.read(token, null)).isEmpty();
			if (!other.equals(session)) {
				assertThat(groups.read(token, other)).as("%s in %s and %s", group, session, other).isEmpty();
			}
			String forged = encode(any(parts) + any(parts) + any(parts)) + token.substring(token.indexOf('.'));
			if (!forged.equals(token)) {
				assertThat(groups.read(forged, session)).as("%s as %s", group, forged).isEmpty();
				assertThat(groups.read(forged, other)).as("%s as %s", group, forged).isEmpty();
			}
		}
	}

	@Test
	void noTokenOfAUserIsOneOfASessionOrOfAnotherUserWhateverTheirNames() {
		System.out.println("seed of the users: " + this.seed);
		SignedGroups groups = server.bean(SignedGroups.class);
		List<String> parts = List.of("", "0", "1", ":", "a", "b", "ab", "session ", "user ", "anybody ");
		for (int i = 0; i < 10_000; i++) {
			String group = any(parts) + any(parts) + any(parts);
			String name = any(parts) + any(parts);
			String other = any(parts) + any(parts);
			String ofUser = groups.sign(group, null, name);
			assertThat(groups.read(ofUser, other, name)).as("%s of %s", group, name).hasValue(group);
			assertThat(groups.read(ofUser, name, null)).as("%s of %s", group, name).isEmpty();
			assertThat(groups.read(groups.sign(group, name), null, name)).as("%s in %s", group, name).isEmpty();
			if (!other.equals(name)) {
				assertThat(groups.read(ofUser, name, other)).as("%s of %s and %s", group, name, other).isEmpty();
			}
		}
	}

	@Test
	void noGeneratedTokenLetsAPageHearWhatItsOwnDoNot() {
		System.out.println("seed of the tokens: " + this.seed);
		List<String> own = List.of(tokenOf("orders"), tokenOf("invoices"));
		try (TestSocket socket = server.open().withoutRefreshes()) {
			for (int i = 0; i < 100; i++) {
				socket.join(PAGE, IntStream.range(0, 20).mapToObj((each) -> forged(own)).toArray(String[]::new));
				NAMES.stream()
					.filter((name) -> !name.equals("orders"))
					.forEach((name) -> this.broadcaster.toGroup(name).send(news("secret")));
				assertThatNothingCame(socket);
			}
		}
	}

	@Test
	void noGeneratedKeyMakesAPageAnotherTab() {
		System.out.println("seed of the keys: " + this.seed);
		try (TestSocket victim = server.open()) {
			String own = victim.key().substring(0, 32);
			List<String> known = List.of(own, victim.tab() + "0123456789", victim.tab());
			for (int i = 0; i < 200; i++) {
				String key = changed(any(known)).replaceAll("[^\\w-]", "_");
				if (!key.equals(own) && !key.isEmpty()) {
					try (TestSocket thief = server.openAgain(key)) {
						assertThat(thief.tab()).as(key).isNotEqualTo(victim.tab());
					}
				}
			}
			assertThat(victim.ask(PAGE, null).path("type").asString()).isEqualTo("morph");
		}
	}

	@Test
	void noGeneratedTicketIsWorthACookieAndTheTrueOneStays() {
		System.out.println("seed of the tickets: " + this.seed);
		try (TestServer sessions = TestServer.start(List.of(SessionApplication.class))) {
			sessions.get("/begin");
			try (TestSocket socket = sessions.open()) {
				socket.ask("/page", "Session#cookie");
				String url = socket.takeCookies().get(0);
				int start = url.lastIndexOf('/') + 1;
				for (int i = 0; i < 500; i++) {
					String guess = changed(url.substring(start)).replaceAll("[^\\w-]", "_");
					if (!url.endsWith("/" + guess)) {
						assertThat(sessions.get(url.substring(0, start) + guess).statusCode()).as(guess).isIn(403, 404);
					}
				}
				assertThat(sessions.get(url).headers().allValues("Set-Cookie")).isNotEmpty();
			}
		}
	}

	private String forged(List<String> tokens) {
		String[] one = any(tokens).split("\\.");
		String[] other = any(tokens).split("\\.");
		return switch (this.random.nextInt(6)) {
			case 0 -> one[0] + "." + other[1];
			case 1 -> encode(any(NAMES)) + "." + one[1];
			case 2 -> encode(any(NAMES)) + "." + changed(one[1]);
			case 3 -> one[0] + any(List.of("", "=", "A", ".", "\n")) + "." + one[1] + any(List.of("", "=", "."));
			case 4 -> changed(one[0]) + "." + one[1];
			default -> changed(one[0] + "." + one[1]);
		};
	}

	private String changed(String text) {
		StringBuilder changed = new StringBuilder(text);
		for (int changes = this.random.nextInt(3); changes >= 0 && !changed.isEmpty(); changes--) {
			int place = this.random.nextInt(changed.length());
			char character = (char) this.random.nextInt(' ', (this.random.nextInt(5) > 0) ? 0x7f : 0x2ff);
			switch (this.random.nextInt(5)) {
				case 0 -> changed.setCharAt(place, character);
				case 1 -> changed.deleteCharAt(place);
				case 2 -> changed.insert(place, character);
				case 3 -> changed.reverse();
				default -> changed.setLength(place);
			}
		}
		return changed.toString();
	}

	private <T> T any(List<T> of) {
		return of.get(this.random.nextInt(of.size()));
	}

	private static String encode(String name) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Change the bits of the last character that stand for nothing.
	 */
	private static String nextCharacter(String token) {
		int last = token.length() - 1;
		return token.substring(0, last) + (char) (token.charAt(last) + 1);
	}

	private static String decoded(String token) {
		return Stream.of(token.split("\\."))
			.map((part) -> HexFormat.of().formatHex(Base64.getUrlDecoder().decode(part)))
			.collect(Collectors.joining("."));
	}

}
