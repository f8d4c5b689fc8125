package io.github.reflexboot.test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

import io.github.reflexboot.app.DashboardApplication.Shop;
import io.github.reflexboot.operation.ElementOperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A test sees of data that takes its time what a visitor sees, when it says so.
 */
abstract class AbstractDataTesterTests {

	private static final Duration TOO_SHORT = Duration.ofMillis(100);

	@Autowired
	Shop shop;

	ReflexTester tester;

	@BeforeEach
	void newVisitor(@Autowired ReflexTester tester) {
		this.tester = tester;
		this.shop.reset();
		this.shop.rows.add("north");
	}

	@Test
	void aPageThatWasOpenedHasNoDataUntilThatIsAwaited() {
		ReflexPage page = open();
		assertThat(page.text("#sales")).isEqualTo("adding up");
		assertThat(this.shop.fetches).hasValue(0);
		page.awaitData();
		assertThat(page.text("#sales")).isEqualTo("north");
		assertThat(page.text("#stock")).isEqualTo("5");
		assertThat(page.select("[aria-busy]")).isEmpty();
		assertThat(this.shop.fetches).hasValue(1);
	}

	@Test
	void dataThatComesAfterThePageWasShownIsAwaited() {
		ReflexPage page = open();
		this.shop.stock = this.shop.afterThePage(6);
		assertThat(page.awaitData().text("#stock")).isEqualTo("6");
	}

	@Test
	void dataThatFailsIsAwaitedAndCanBeFetchedAgain() {
		this.shop.sales = () -> {
			throw new IllegalStateException("no connection");
		};
		ReflexPage page = open().awaitData();
		assertThat(page.text("#sales")).isEqualTo("failed");
		this.shop.sales = () -> List.of("south");
		page.element("#again").click();
		assertThat(page.awaitData().text("#sales")).isEqualTo("south");
	}

	@Test
	void whatIsStillBeingFetchedWhenTheTestWaitsNoLongerIsNamed() {
		CompletableFuture<List<String>> data = new CompletableFuture<>();
		this.shop.sales = () -> data.get(30, TimeUnit.SECONDS);
		this.tester.holdQuery("stock");
		ReflexPage page = open();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> page.awaitData(TOO_SHORT))
			.withMessageContaining("/dashboard still waits for 'sales[7]' after PT0.1S");
		data.complete(List.of("late"));
		assertThat(page.awaitData().text("#sales")).isEqualTo("late");
	}

	@Test
	void aPageThatNeverStopsAskingForOtherDataFailsTheTest() {
		ReflexPage page = open();
		this.shop.isRestless = true;
		this.shop.sales = () -> List.of(this.shop.afterThePage(1).call().toString());
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> page.awaitData(TOO_SHORT))
			.withMessageContaining("'sales[");
	}

	@Test
	void whatThePageAsksForNoMoreIsNotAwaited() {
		CompletableFuture<List<String>> data = new CompletableFuture<>();
		this.shop.sales = () -> data.get(30, TimeUnit.SECONDS);
		ReflexPage page = open();
		page.refresh();
		assertThat(page.text("#sales")).isEqualTo("adding up");
		this.shop.isClosed = true;
		assertThat(page.awaitData().select("#sales")).isEmpty();
		data.complete(List.of());
	}

	@Test
	void aQueryThatIsHeldDoesNotBeginWhileTheOthersAreAwaited() {
		this.tester.holdQuery("sales");
		ReflexPage page = open().awaitData();
		assertThat(page.text("#sales")).isEqualTo("adding up");
		assertThat(page.text("#stock")).isEqualTo("5");
		assertThat(this.shop.fetches).hasValue(0);
		this.tester.releaseQuery("sales");
		assertThat(page.awaitData().text("#sales")).isEqualTo("north");
		assertThat(this.shop.fetches).hasValue(1);
	}

	@Test
	void dataStaysWhileItIsHeldToBeFetchedAgain() {
		ReflexPage page = open().awaitData();
		this.tester.holdQuery("sales");
		this.shop.rows.add("south");
		page.element("#again").click();
		assertThat(page.awaitData().text("#sales")).isEqualTo("north");
		assertThat(page.select("#sales[aria-busy]")).hasSize(1);
		this.tester.releaseQuery("sales");
		assertThat(page.awaitData().text("#sales")).isEqualTo("north south");
		assertThat(page.select("[aria-busy]")).isEmpty();
	}

	@Test
	void whatIsAskedForAgainWhileItIsHeldBeginsOnce() {
		this.tester.holdQuery("sales");
		ReflexPage page = open().awaitData();
		page.element("#again").click();
		page.element("#again").click();
		this.tester.releaseQuery("sales");
		assertThat(page.awaitData().text("#sales")).isEqualTo("north");
		assertThat(this.shop.fetches).hasValue(1);
	}

	@Test
	void onlyTheVisitorWhoHoldsAQueryWaits() {
		this.tester.holdQuery("sales");
		assertThat(this.tester.newVisitor().open("/dashboard").awaitData().text("#sales")).isEqualTo("north");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.tester.releaseQuery("stock"))
			.withMessageContaining("'stock' is not held. Held are: [sales]");
	}

	@Test
	@WithMockUser("ada")
	void dataIsFetchedAsTheUserOfTheTest() {
		assertThat(this.tester.open("/whose").awaitData().text("#sales")).isEqualTo("of ada");
	}

	@Test
	void aMutationIsShownBeforeItIsCalledAndItsDataIsAwaited() {
		ReflexPage page = open().awaitData();
		ReflexOutcome outcome = page.element("form").fill("row", "south").submit();
		assertThat(outcome.shownBefore()).hasSize(1);
		Document before = outcome.shownBefore().get(0);
		assertThat(before.select("form button").text()).isEqualTo("Adding");
		assertThat(before.select("form button").hasAttr("disabled")).isTrue();
		assertThat(before.select("#sales").text()).isEqualTo("north");
		assertThat(page.text("form button")).isEqualTo("Add");
		assertThat(page.awaitData().text("#sales")).isEqualTo("north south");
	}

	@Test
	void aMutationThatFailsIsShownAndCanBeTriedAgain() {
		ReflexPage page = open().awaitData();
		this.shop.adding = () -> {
			throw new IllegalStateException("no room");
		};
		ReflexOutcome failed = page.element("form").fill("row", "south").submit().assertFailed();
		assertThat(failed.shownBefore()).extracting((shown) -> shown.select("form button").text())
			.containsExactly("Adding", "Add");
		assertThat(page.text("#problem span")).isEqualTo("IllegalStateException");
		assertThat(page.element("[name=row]").value()).isEqualTo("south");
		this.shop.adding = () -> true;
		ReflexOutcome retried = page.element("#problem button").click().assertMorphed();
		assertThat(retried.shownBefore()).extracting((shown) -> shown.select("form button").text())
			.containsExactly("Adding");
		assertThat(page.select("#problem")).isEmpty();
		assertThat(page.awaitData().text("#sales")).isEqualTo("north south");
	}

	@Test
	void anActionInTheBackgroundIsAwaited() {
		CompletableFuture<Boolean> work = new CompletableFuture<>();
		this.shop.exporting = () -> work.get(30, TimeUnit.SECONDS);
		ReflexPage page = open();
		page.element("#export").click();
		assertThat(page.text("#exported")).isEqualTo("running");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> page.awaitTask("export", TOO_SHORT))
			.withMessageContaining("'export' of /dashboard is still under way after PT0.1S");
		work.complete(true);
		assertThat(page.awaitTask("export").text("#exported")).isEqualTo("done");
	}

	@Test
	void anActionInTheBackgroundThatFailsIsAwaited() {
		this.shop.exporting = () -> {
			throw new IllegalStateException("disk full");
		};
		ReflexPage page = open();
		page.element("#export").click();
		assertThat(page.awaitTask("export").text("#exported")).isEqualTo("failed");
	}

	@Test
	void anActionThatIsNoneInTheBackgroundIsNotAwaited() {
		ReflexPage page = open();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> page.awaitTask("order"))
			.withMessageContaining("No action 'order' runs in the background, but these do: [export]");
	}

	@Test
	void whatAnActionFlushesIsShownBeforeItsAnswerInItsOrder() {
		ReflexPage page = open();
		ReflexOutcome outcome = page.element("#order").click().assertMorphedNothing();
		assertThat(outcome.flushed()).hasSize(3).first().isInstanceOf(ElementOperation.TextContent.class);
		assertThat(outcome.operations()).hasSize(1);
		assertThat(outcome.shownBefore()).extracting((shown) -> shown.select("#step").text())
			.containsExactly("asking the bank", "paid");
		assertThat(outcome.shownBefore()).extracting((shown) -> shown.select("#again").text())
			.containsExactly("Again", "Again");
		assertThat(page.text("#step.paid")).isEqualTo("paid");
		assertThat(page.text("#again")).isEqualTo("ordered");
	}

	@Test
	void whatWasFlushedStaysWhenTheActionFailsAfterwards() {
		this.shop.adding = () -> {
			throw new IllegalStateException("no money");
		};
		ReflexPage page = open();
		ReflexOutcome outcome = page.element("#order").click().assertFailed();
		assertThat(outcome.flushed()).hasSize(3);
		assertThat(page.text("#step")).isEqualTo("paid");
		assertThat(page.text("#again")).isEqualTo("Again");
	}

	@Test
	void anOrdinaryReflexShowsNothingBeforeItsAnswer() {
		ReflexOutcome outcome = open().refresh();
		assertThat(outcome.flushed()).isEmpty();
		assertThat(outcome.shownBefore()).isEmpty();
	}

	private ReflexPage open() {
		return this.tester.open("/dashboard");
	}

}
