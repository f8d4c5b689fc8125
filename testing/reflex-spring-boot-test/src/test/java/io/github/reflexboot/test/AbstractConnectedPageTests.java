package io.github.reflexboot.test;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.app.TellingApplication;
import io.github.reflexboot.operation.Operation;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.tab.Tabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A page that is connected hears what is broadcast, with a server and without.
 */
abstract class AbstractConnectedPageTests {

	@Autowired
	private ReflexTester tester;

	@Autowired
	private TellingApplication application;

	@Autowired
	private ReflexBroadcaster broadcaster;

	@Autowired
	private Tabs tabs;

	@BeforeEach
	void begin() {
		assertThat(this.tabs.all()).as("pages of the test before").isEmpty();
		this.application.open.set(0);
		this.application.heard.clear();
	}

	private static Operations news(String text) {
		return new Operations().textContent("#news", text);
	}

	@Test
	void operationsForItsGroupAreAppliedAndCanBeLookedAt() {
		PageConnection orders = this.tester.open("/orders").connect();
		this.broadcaster.toGroup("orders").send(news("one").dispatchEvent("shop:news", "detail").setTitle("News"));
		Heard heard = orders.hear();
		assertThat(heard.operations()).extracting(Operation::operation)
			.containsExactly("textContent", "dispatchEvent", "setTitle");
		assertThat(heard.operations())
			.isEqualTo(news("one").dispatchEvent("shop:news", "detail").setTitle("News").toList());
		assertThat(heard.refreshed()).isFalse();
		assertThat(orders.page().text("#news")).isEqualTo("one");
		assertThat(orders.hear().isNothing()).isTrue();
	}

	@Test
	void aPageIsRunAgainWhenItsGroupIsRefreshed() {
		PageConnection orders = this.tester.open("/orders").connect();
		this.application.open.set(7);
		this.broadcaster.toGroup("orders").refresh();
		assertThat(orders.page().text("#open")).isEqualTo("0");
		assertThat(orders.hear().refreshed()).isTrue();
		assertThat(orders.page().text("#open")).isEqualTo("7");
	}

	@Test
	void anActionOfAnotherVisitorIsHeardByTheListenersOfAPage() {
		PageConnection orders = this.tester.open("/orders").connect();
		PageConnection alone = this.tester.newVisitor().open("/alone").connect();
		this.tester.newVisitor().open("/alone").stimulate("Orders#order", "Emma");
		assertThat(this.application.heard).isEmpty();
		Heard heard = orders.hear();
		assertThat(heard.events()).containsExactly("ordered");
		assertThat(heard.refreshed()).isTrue();
		assertThat(this.application.heard).containsExactly("Emma");
		assertThat(orders.page().text("#open")).isEqualTo("1");
		assertThat(alone.hear().isNothing()).isTrue();
	}

	@Test
	@WithMockUser("ada")
	void itsUserAndItsSessionAreReachedAndNobodyElse() {
		PageConnection ada = this.tester.open("/orders").connect();
		this.broadcaster.toUser("grace").send(news("to grace"));
		this.broadcaster.toUser("ada").send(news("to ada"));
		assertThat(ada.hear().operations()).hasSize(1);
		assertThat(ada.page().text("#news")).isEqualTo("to ada");
		this.broadcaster.toSession("another").refresh();
		assertThat(ada.hear().isNothing()).isTrue();
		this.broadcaster.toSession(ada.page().text("#session")).refresh();
		assertThat(ada.hear().refreshed()).isTrue();
	}

	@Test
	void whatAnActionDoesInTheBackgroundIsWaitedFor() {
		PageConnection orders = this.tester.open("/orders").connect();
		orders.page().stimulate("Orders#pack");
		assertThat(orders.hear(Duration.ofSeconds(10)).operations()).isEqualTo(news("packed").toList());
		orders.page().awaitTask("pack");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> {
			orders.hear();
			orders.hear(Duration.ofMillis(20));
		}).withMessageContaining("Nothing was sent to /orders");
	}

	@Test
	void aPageThatIsToConnectAnewIsToldSo() {
		PageConnection orders = this.tester.open("/orders").connect();
		this.broadcaster.toGroup("orders").reconnect();
		assertThat(orders.hear(Duration.ofSeconds(10)).disconnected()).isTrue();
		PageConnection again = orders.page().connect();
		this.broadcaster.toGroup("orders").refresh();
		assertThat(again.hear().refreshed()).isTrue();
	}

	@Test
	void aPageThatIsNotConnectedIsNotThere() {
		this.tester.open("/orders");
		assertThat(this.tabs.all()).isEmpty();
	}

}
