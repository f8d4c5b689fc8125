package io.github.reflexboot.invoke;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.ClinicApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Forms of entities, of pages that know nothing of them, and with rules of controllers.
 */
@Tag("same-on-every-server")
class EditFormTests {

	private static final String EMPTY_NAME = "[[\"id\",\"99\"],[\"name\",\"\"],[\"city\",\"Oslo\"]]";

	private static TestServer server;

	private TestSocket socket;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(ClinicApplication.class));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		server.newVisitor();
		server.get("/owners/3/edit");
		this.socket = server.open();
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@Test
	void aFormThatWasRefusedIsStillThatOfTheEntity() {
		assertThat(ask("/owners/3/edit", "Owner#check", EMPTY_NAME)).contains("Update 3", "no name", "value=\"Oslo\"")
			.doesNotContain("99");
	}

	@Test
	void aFormForANewEntityStaysOne() {
		assertThat(ask("/owners/new", "Owner#check", EMPTY_NAME)).contains("Add null", "no name", "value=\"Oslo\"");
	}

	@Test
	void aFormThatIsForgottenShowsTheEntityAsItIsStored() {
		assertThat(ask("/owners/3/edit", "Owner#cancel", EMPTY_NAME)).contains("Update 3", "value=\"Betty\"")
			.doesNotContain("no name", "Oslo");
	}

	@Test
	void theValidatorsThatOnlyTheControllerRegistersCount() {
		assertThat(ask("/owners/3/edit", "Owner#check", "[[\"name\",\"B\"],[\"city\",\"Atlantis\"]]"))
			.contains("is no city")
			.doesNotContain("no phone");
	}

	@Test
	void anActionOfAnotherPageTakesTheRulesOfTheControllerThatHasThem() {
		assertThat(ask("/owners/3", "Visit#checkOwner", "[[\"name\",\"B\"],[\"city\",\"Atlantis\"]]"))
			.contains("is no city");
	}

	@Test
	void theGroupsOfTheControllerAreValidatedByTheSameAnnotation() {
		assertThat(ask("/owners/3/edit", "Owner#checkAll", "[[\"name\",\"\"]]")).contains("no phone", "no name");
	}

	@Test
	void anActionThatCallsTheControllerShowsThePageWithWhatThatHasRefused() {
		assertThat(ask("/owners/3/edit", "Owner#save", "[[\"name\",\"Franklin\"],[\"phone\",\"1\"]]"))
			.contains("is taken", "Update 3", "value=\"Franklin\"");
	}

	@Test
	void anActionThatCallsTheControllerFollowsItsRedirect() {
		assertThat(this.socket.ask("/owners/3/edit", "Owner#save", "params", "[[\"name\",\"B\"],[\"phone\",\"1\"]]")
			.path("url")
			.asString()).isEqualTo("/owners/3");
	}

	@Test
	void aViewThatThePageDoesNotShowIsAnError() {
		assertThat(error("Owner#elsewhere")).contains("OwnerReflex#elsewhere", "'details'", "'owner'");
		assertThat(error("Owner#forward")).contains("OwnerReflex#forward", "'forward:/owners/1'");
	}

	@Test
	void aFormThatThePageKnowsNothingOfShowsItsErrors() {
		assertThat(ask("/owners/3", "Visit#add", "[[\"date\",\"never\"],[\"description\",\"\"]]")).contains("Betty 3",
				"no description", "value=\"never\"", "class=\"wrong\"");
	}

	@Test
	void aFormThatThePageKnowsNothingOfGoesWhenItIsForgotten() {
		assertThat(ask("/owners/3", "Visit#add", "[[\"date\",\"01.12.2026\"],[\"description\",\"Check\"]]"))
			.contains("Betty 3")
			.doesNotContain("<form");
	}

	@Test
	void aFormThatThePageKnowsNothingOfIsFormattedLikeAnyOther() {
		assertThat(ask("/owners/3", "Visit#open", "[]")).contains("value=\"28.11.2026\"");
	}

	@Test
	void aReflexLoadsTheEntityItselfWhereTheControllerPutsItIntoTheModelOnly() {
		assertThat(ask("/owners/3", "Loading#check", EMPTY_NAME)).contains("<h1> 3</h1>", "<i>no name</i>");
		assertThat(ask("/owners/3", "Loading#check", "[[\"name\",\"New\"]]")).contains("<h1>New 3</h1>");
	}

	@Test
	void aFormThatIsRenderedByItsActionShowsItsErrors() {
		String answer = this.socket
			.ask("/owners/3", "Visit#part", "params", "[[\"date\",\"01.12.2026\"],[\"description\",\"\"]]")
			.toString();
		assertThat(answer).contains("no description", "01.12.2026");
	}

	private String ask(String page, String action, String params) {
		return this.socket.ask(page, action, "params", params).path("html").asString();
	}

	private String error(String action) {
		return this.socket.ask("/owners/3/edit", action).path("message").asString();
	}

}
