package io.github.reflexboot.userdata;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.reflexboot.ReflexForbiddenException;
import io.github.reflexboot.UserData;
import io.github.reflexboot.UserDataConflictException;
import io.github.reflexboot.UserDataFactory;
import io.github.reflexboot.UserDataStore.Entry;
import io.github.reflexboot.UserDataStore.Key;
import io.github.reflexboot.UserDataStore;
import io.github.reflexboot.relay.Commits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What data of a user is, and who may change it when.
 */
@Tag("same-on-every-server")
class UserDataTests {

	private static final Key SETTINGS = new Key("ada", "settings");

	private final UserDataStore store = new MemoryUserDataStore(10_000_000);

	private final List<String> refreshed = new ArrayList<>();

	private final UserDataFactory factory = factory(new JsonMapper());

	private final UserData<Settings> settings = this.factory.of("settings",
			new Settings("light", 20, new BigDecimal("1.10")));

	@AfterEach
	void end() {
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void defaultsAreThereUntilSomethingIsSavedAndAreNotStored() {
		visit("ada");
		assertThat(this.settings.get()).contains(new Settings("light", 20, new BigDecimal("1.10")));
		assertThat(this.store.find(SETTINGS)).isEmpty();
		this.settings.save(new Settings("dark", 5, null));
		assertThat(this.settings.get()).contains(new Settings("dark", 5, null));
		this.settings.clear();
		assertThat(this.settings.get()).contains(new Settings("light", 20, new BigDecimal("1.10")));
		assertThat(this.store.find(SETTINGS)).isEmpty();
	}

	@Test
	void aSupplierIsAskedEachTime() {
		AtomicInteger asked = new AtomicInteger();
		UserData<Integer> numbers = this.factory.of("number", Integer.class, asked::incrementAndGet);
		visit("ada");
		assertThat(numbers.get()).contains(1);
		assertThat(numbers.get()).contains(2);
		UserData<String> none = this.factory.of("none", String.class, () -> null);
		assertThatIllegalStateException().isThrownBy(none::get)
			.withMessage("The default of the user data 'none' is null");
	}

	@Test
	void nobodyHasNoDataAndMayChangeNone() {
		for (Runnable visit : List.<Runnable>of(() -> visit(null), RequestContextHolder::resetRequestAttributes)) {
			visit.run();
			assertThat(this.settings.get()).isEmpty();
			assertThat(this.settings.getOrDefault().theme()).isEqualTo("light");
			assertForbidden(() -> this.settings.save(new Settings("dark", 5, null)));
			assertForbidden(() -> this.settings.update((before) -> before));
			assertForbidden(this.settings::clear);
		}
	}

	private static void assertForbidden(Runnable change) {
		assertThatExceptionOfType(ReflexForbiddenException.class).isThrownBy(change::run)
			.withMessage("Nobody is logged in whose data 'settings' could be changed");
	}

	@Test
	void usersSeeTheirOwnData() {
		visit("ada");
		this.settings.save(new Settings("dark", 5, null));
		visit("grace");
		assertThat(this.settings.get().orElseThrow().theme()).isEqualTo("light");
		visit("ada");
		assertThat(this.settings.getOrDefault().theme()).isEqualTo("dark");
	}

	@Test
	void eachValueIsACopyTheDefaultIncluded() {
		UserData<Basket> baskets = this.factory.of("basket", new Basket());
		visit("ada");
		baskets.get().orElseThrow().items.add("lost");
		assertThat(baskets.get().orElseThrow().items).isEmpty();
		baskets.update((basket) -> {
			basket.items.add("tea");
			return basket;
		}).items.add("lost");
		assertThat(baskets.get().orElseThrow().items).containsExactly("tea");
	}

	@Test
	void aPropertyThatIsNewerThanWhatIsStoredHasItsDefaultAndOneThatIsGoneIsIgnored() {
		UserData<Settings> strict = factory(
				JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build())
			.of("settings", new Settings("light", 20, null));
		this.store.replace(SETTINGS, null, new Entry("{\"theme\":\"dark\",\"gone\":{\"a\":1}}", 1));
		visit("ada");
		assertThat(strict.get()).contains(new Settings("dark", 20, null));
	}

	@Test
	void nullStaysNullHoweverTheApplicationWritesIt() {
		UserData<Settings> sparse = factory(JsonMapper.builder()
			.changeDefaultPropertyInclusion((before) -> before.withValueInclusion(JsonInclude.Include.NON_NULL))
			.build()).of("settings", new Settings("light", 20, BigDecimal.ONE));
		visit("ada");
		sparse.save(new Settings(null, 5, null));
		assertThat(sparse.get()).contains(new Settings(null, 5, null));
	}

	@Test
	void whatIsTakenOutOfAMapStaysOut() {
		UserData<Map<String, Integer>> widths = this.factory.of("widths", new ParameterizedTypeReference<>() {
		}, () -> Map.of("name", 10, "date", 20));
		visit("ada");
		widths.save(Map.of("name", 10));
		assertThat(widths.get()).contains(Map.of("name", 10));
	}

	@Test
	void whatIsSavedIsReadAsItWas() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		UserData<Everything> data = this.factory.of("everything", new Everything(0, 0, BigDecimal.ZERO, "", Map.of()));
		visit("ada");
		for (int i = 0; i < 500; i++) {
			String text = random.ints(5, 1, 0xD7FF)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString();
			Everything value = new Everything(random.nextLong(), Double.longBitsToDouble(random.nextLong() >>> 2),
					new BigDecimal(new BigInteger(80, random), random.nextInt(60) - 20), text,
					Map.of(text, random.nextDouble(), "n", "x"));
			data.save(value);
			assertThat(data.get()).as("seed %d", seed).contains(value);
		}
	}

	@Test
	void whatDoesNotFitTheTypeAnyMoreIsAnErrorThatNamesItAndNotItsValue() {
		this.store.replace(SETTINGS, null, new Entry("{\"theme\":\"dark\",\"rows\":\"secret\"}", 1));
		visit("ada");
		assertThatIllegalStateException().isThrownBy(this.settings::get)
			.withMessage("What is stored of the user data 'settings' does not fit " + Settings.class.getName()
					+ ", because of 'rows'")
			.withNoCause();
		assertThatIllegalStateException().isThrownBy(() -> this.settings.update((before) -> before));
		assertThat(this.store.find(SETTINGS).orElseThrow().json()).contains("secret");
		this.settings.save(new Settings("dark", 5, null));
		assertThat(this.settings.get()).isPresent();
		this.store.replace(SETTINGS, this.store.find(SETTINGS).orElseThrow(), new Entry("[", 2));
		assertThatIllegalStateException().isThrownBy(this.settings::get).withMessageContaining("'settings'");
		this.settings.clear();
		assertThat(this.settings.get().orElseThrow().theme()).isEqualTo("light");
	}

	@Test
	void aValueThatIsTooLargeIsRefused() {
		visit("ada");
		this.settings.save(new Settings("x".repeat(900), 1, null));
		String before = this.store.find(SETTINGS).orElseThrow().json();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.settings.save(new Settings("€".repeat(400), 1, null)))
			.withMessage(
					"The user data 'settings' takes 1233 bytes as JSON, more than the 1024 of reflex.user-data.max-size");
		assertThat(this.store.find(SETTINGS).orElseThrow().json()).isEqualTo(before);
	}

	@Test
	void aMissingValueIsRefused() {
		visit("ada");
		assertThatIllegalArgumentException().isThrownBy(() -> this.settings.save(null))
			.withMessageContaining("clear()");
		assertThatIllegalArgumentException().isThrownBy(() -> this.settings.update((before) -> null))
			.withMessageContaining("'settings'");
	}

	@Test
	void twoTypesOfOneNameAndNamesThatAreNoneStopTheStart() {
		this.factory.of("settings", Settings.class, () -> new Settings("dark", 1, null));
		assertThatIllegalStateException().isThrownBy(() -> this.factory.of("settings", "text"))
			.withMessageContaining(Settings.class.getName());
		assertThatIllegalArgumentException().isThrownBy(() -> this.factory.of("x".repeat(101), "text"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.factory.of(" ", "text"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.factory.of("list", List.of("a")))
			.withMessageContaining("ParameterizedTypeReference");
		assertThatIllegalStateException().isThrownBy(() -> this.factory.of("unreadable", new Unreadable(1)))
			.withMessageContaining("The default of the user data 'unreadable'");
	}

	@Test
	void aValueReadBeforeSomebodyElseChangedItIsNotSaved() {
		MockHttpServletRequest first = visit("ada");
		Settings read = this.settings.get().orElseThrow();
		visit("ada");
		this.settings.save(new Settings("theirs", 1, null));
		resume(first);
		assertThat(this.settings.get().orElseThrow().theme()).isEqualTo("theirs");
		assertThatExceptionOfType(UserDataConflictException.class).isThrownBy(() -> this.settings.save(read))
			.withMessageContaining("'settings'");
		assertThat(this.settings.get().orElseThrow().theme()).isEqualTo("theirs");
		this.settings.save(new Settings("decided anew", 1, null));
		assertThat(this.settings.get().orElseThrow().theme()).isEqualTo("decided anew");
	}

	@Test
	void aDefaultCountsAsReadAndSoDoesWhatWasClearedAndSavedAgain() {
		MockHttpServletRequest first = visit("ada");
		this.settings.getOrDefault();
		visit("ada");
		this.settings.save(new Settings("theirs", 1, null));
		MockHttpServletRequest second = visit("ada");
		this.settings.get();
		visit("ada");
		this.settings.clear();
		this.settings.save(new Settings("theirs", 1, null));
		for (MockHttpServletRequest request : List.of(first, second)) {
			resume(request);
			assertThatExceptionOfType(UserDataConflictException.class)
				.isThrownBy(() -> this.settings.save(new Settings("mine", 1, null)));
		}
	}

	@Test
	void theOwnChangesOfARequestAreNoConflict() {
		visit("ada");
		this.settings.get();
		this.settings.save(new Settings("1", 1, null));
		this.settings.save(new Settings("2", 1, null));
		this.settings.update((before) -> new Settings(before.theme() + "3", 1, null));
		this.settings.clear();
		this.settings.save(new Settings("4", 1, null));
		assertThat(this.settings.get().orElseThrow().theme()).isEqualTo("4");
	}

	@Test
	void anUpdateOfWhatSomebodyElseHasChangedDoesNotMakeAnOlderValueNew() {
		MockHttpServletRequest first = visit("ada");
		Settings read = this.settings.get().orElseThrow();
		visit("ada");
		this.settings.save(new Settings("theirs", 1, null));
		resume(first);
		this.settings.update((before) -> new Settings(before.theme() + " and mine", 1, null));
		assertThatExceptionOfType(UserDataConflictException.class).isThrownBy(() -> this.settings.save(read));
		assertThat(this.settings.get().orElseThrow().theme()).isEqualTo("theirs and mine");
	}

	@Test
	void withoutHavingReadAnythingARequestReplacesWhateverThereIs() {
		visit("ada");
		this.settings.save(new Settings("1", 1, null));
		visit("ada");
		this.settings.save(new Settings("2", 1, null));
		assertThat(this.settings.get().orElseThrow().theme()).isEqualTo("2");
	}

	@Test
	void allUpdatesOfManyThreadsSurvive() throws Exception {
		UserData<Integer> count = this.factory.of("count", 0);
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Future<?>> running = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				running.add(threads.submit(() -> {
					visit("ada");
					IntStream.range(0, 500).forEach((each) -> count.update((before) -> before + 1));
				}));
			}
			for (Future<?> each : running) {
				each.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
		visit("ada");
		assertThat(count.get()).contains(2_000);
	}

	@Test
	void anUpdateThatNeverSeesWhatOthersChangedEndsAsAConflict() {
		UserDataStore frozen = new UserDataStore() {

			@Override
			public Optional<Entry> find(Key key) {
				return Optional.of(new Entry("1", 1));
			}

			@Override
			public boolean replace(Key key, Entry before, Entry after) {
				return false;
			}

			@Override
			public void deleteAll(String user) {
			}

		};
		AtomicInteger calls = new AtomicInteger();
		UserData<Integer> count = new StoredUserDataFactory(frozen, new RequestUser(), Commits.AT_ONCE, () -> null,
				new JsonMapper(), 1024)
			.of("count", 0);
		visit("ada");
		assertThatExceptionOfType(UserDataConflictException.class)
			.isThrownBy(() -> count.update((before) -> calls.incrementAndGet() + before));
		assertThat(calls).hasValue(1);
	}

	@Test
	void aChangeRefreshesThePagesOfItsUserAndNoChangeNobody() {
		visit("ada");
		this.settings.clear();
		this.settings.update((before) -> before);
		this.settings.update((before) -> before);
		assertThat(this.refreshed).containsExactly("ada");
		visit("grace");
		this.settings.save(new Settings("dark", 5, null));
		this.settings.save(new Settings("dark", 5, null));
		this.settings.clear();
		assertThat(this.refreshed).containsExactly("ada", "grace", "grace");
	}

	private UserDataFactory factory(JsonMapper mapper) {
		return new StoredUserDataFactory(this.store, new RequestUser(), Commits.AT_ONCE,
				() -> new NotedBroadcaster(this.refreshed), mapper, 1024);
	}

	private static MockHttpServletRequest visit(String user) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setUserPrincipal((user != null) ? () -> user : null);
		resume(request);
		return request;
	}

	private static void resume(MockHttpServletRequest request) {
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
	}

	record Settings(String theme, int rows, BigDecimal zoom) {

	}

	record Everything(long number, double fraction, BigDecimal exact, String text, Map<String, Object> more) {

	}

	static final class Basket {

		public List<String> items = new ArrayList<>();

	}

	/**
	 * Nobody can tell what it was made of.
	 *
	 * @param value something
	 */
	record Unreadable(Comparable<Integer> value) {

	}

}
