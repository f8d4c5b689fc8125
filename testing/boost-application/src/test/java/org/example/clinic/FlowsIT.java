package org.example.clinic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import org.example.clinic.owner.Owner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What visitors do in the clinic, without a boost and with it: they see the same.
 */
@ParameterizedClass(name = "boost={0}")
@ValueSource(booleans = { false, true })
class FlowsIT {

	private static Chromium chromium;

	private static Clinic clinic;

	@Parameter
	boolean boost;

	private Guest guest;

	@BeforeAll
	static void launch() {
		chromium = Chromium.launch();
	}

	@AfterAll
	static void quit() {
		chromium.close();
	}

	@BeforeParameterizedClassInvocation
	static void start(boolean boost) {
		clinic = Clinic.start(boost);
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		clinic.close();
	}

	@BeforeEach
	void come() {
		this.guest = new Guest(clinic, chromium.browser().newContext());
	}

	@AfterEach
	void leave() {
		this.guest.close();
	}

	@Test
	void aLinkShowsItsPageWithTitleAndAddress() {
		this.guest.open("/").follow("Find owners").isAt("/owners/find").sees("h1", "Find owners").stayed();
		assertThat(this.guest.page()).hasTitle("Find owners :: Clinic");
	}

	@Test
	void aSearchWithOneResultGoesToIt() {
		this.guest.open("/owners/find").fill("#lastName", "Turing").click("#search button");
		this.guest.sees("#name", "Alan Turing");
		assertThat(this.guest.page()).hasURL(Pattern.compile(".*/owners/\\d+$"));
		this.guest.stayed();
	}

	@Test
	void aSearchWithSeveralResultsListsThem() {
		this.guest.open("/owners/find").fill("#lastName", "Davis").click("#search button");
		this.guest.isAt("/owners?lastName=Davis");
		assertThat(this.guest.at("#owners td:first-child")).hasText(new String[] { "Betty Davis", "Harold Davis" });
		this.guest.stayed();
	}

	@Test
	void aSearchWithoutResultSaysSoAtItsField() {
		this.guest.open("/owners/find").fill("#lastName", "Nobody").click("#search button");
		this.guest.sees(".error", "has not been found").stayed();
		assertThat(this.guest.at("#lastName")).hasValue("Nobody");
	}

	@Test
	void aSearchBySubmittingWithTheKeyboardDoesTheSame() {
		this.guest.open("/owners/find").fill("#lastName", "Davis").page().press("#lastName", "Enter");
		this.guest.isAt("/owners?lastName=Davis").stayed();
	}

	@Test
	void thePagesOfAListAreAddresses() {
		this.guest.open("/owners").follow("2").isAt("/owners?page=2&lastName=");
		this.guest.sees("[aria-current]", "2");
		assertThat(this.guest.at("#owners td:first-child").first()).hasText("Jean Coleman");
		this.guest.stayed();
	}

	@Test
	void backAndForwardShowThePagesOfAList() {
		this.guest.open("/owners").follow("2").sees("[aria-current]", "2").follow("3").sees("[aria-current]", "3");
		this.guest.page().goBack();
		this.guest.isAt("/owners?page=2&lastName=").sees("[aria-current]", "2");
		this.guest.page().goBack();
		this.guest.isAt("/owners").sees("[aria-current]", "1");
		this.guest.page().goForward();
		this.guest.isAt("/owners?page=2&lastName=").sees("[aria-current]", "2");
	}

	@Test
	void whatWasEnteredIsThereAgainOnTheWayBack() {
		this.guest.open("/owners/new").fill("#firstName", "Katherine").fill("#telephone", "12");
		this.guest.follow("Find owners").sees("h1", "Find owners").fill("#lastName", "Davis");
		this.guest.page().goBack();
		this.guest.isAt("/owners/new").sees("h1", "Owner");
		assertThat(this.guest.at("#firstName")).hasValue("Katherine");
		assertThat(this.guest.at("#telephone")).hasValue("12");
		assertThat(this.guest.at("#lastName")).hasValue("");
		this.guest.page().goForward();
		this.guest.isAt("/owners/find");
		assertThat(this.guest.at("#lastName")).hasValue("Davis");
	}

	@Test
	void anAnswerAtTheAddressOfTheFormIsAnEntryOfTheHistory() {
		this.guest.open("/").follow("Find owners").isAt("/owners/find").click("#add").isAt("/owners/new");
		int before = entries();
		this.guest.fill("#firstName", "Katherine").click("#save").sees("#lastName + .error", "must not be empty");
		assertThat(entries()).isEqualTo(before + 1);
		this.guest.fill("#lastName", "Goble").click("#save");
		assertThat(this.guest.at("#lastName + .error")).hasCount(0);
		assertThat(entries()).isEqualTo(before + 2);
		this.guest.page().evaluate("() => history.go(-2)");
		assertThat(this.guest.at(".error")).hasCount(0);
		assertThat(this.guest.at("#firstName")).hasValue("Katherine");
		assertThat(this.guest.at("#lastName")).hasValue("");
		this.guest.page().goBack();
		this.guest.isAt("/owners/find");
	}

	@Test
	void aFormThatWasTakenShowsOnTheWayBackWhatWasEntered() {
		this.guest.open("/owners/new").fill("#firstName", "Mary").fill("#lastName", "Jackson");
		this.guest.fill("#address", "1 Langley Rd").fill("#city", "Hampton").fill("#telephone", "7575550000");
		this.guest.click("#another").sees("#notice", "New owner created").isAt("/owners/new");
		assertThat(this.guest.at("#firstName")).hasValue("");
		this.guest.page().goBack();
		assertThat(this.guest.at("#firstName")).hasValue("Mary");
		assertThat(this.guest.at("#city")).hasValue("Hampton");
		assertThat(this.guest.at("#notice")).hasCount(0);
	}

	private int entries() {
		return (int) this.guest.page().evaluate("() => history.length");
	}

	@Test
	void aReloadShowsTheSamePage() {
		this.guest.open("/").follow("Find owners").isAt("/owners/find").page().reload();
		this.guest.sees("h1", "Find owners").loaded();
	}

	@Test
	void aFormWithErrorsShowsThemAtTheirFieldsWithWhatWasEntered() {
		this.guest.open("/owners/new").fill("#firstName", "Katherine").fill("#telephone", "12").click("#save");
		this.guest.sees("#lastName + .error", "must not be empty")
			.sees("#telephone + .error", "Telephone must be a 10-digit number")
			.isAt("/owners/new");
		assertThat(this.guest.at("#firstName")).hasValue("Katherine");
		this.guest.stayed();
	}

	@Test
	void aFormWithErrorsCanBeCorrected() {
		this.guest.open("/owners/new").click("#save").sees("#city + .error", "must not be empty");
		enter("Katherine", "Johnson").click("#save");
		this.guest.sees("#notice", "New owner created").sees("#name", "Katherine Johnson").stayed();
	}

	@Test
	void aNewOwnerIsShownWithAMessageThatIsGoneAfterAReload() {
		this.guest.open("/owners/find").click("#add");
		enter("Dorothy", "Vaughan").click("#save");
		this.guest.sees("#notice", "New owner created").sees("#name", "Dorothy Vaughan").stayed();
		this.guest.page().reload();
		this.guest.sees("#name", "Dorothy Vaughan");
		assertThat(this.guest.at("#notice")).hasCount(0);
	}

	@Test
	void theMessageIsGoneOnTheNextPage() {
		this.guest.open("/owners/new");
		enter("Mary", "Jackson").click("#save");
		this.guest.sees("#notice", "New owner created").follow("Find owners").sees("h1", "Find owners");
		assertThat(this.guest.at("#notice")).hasCount(0);
		this.guest.stayed();
	}

	@Test
	void backAfterAFormShowsTheFormAndNothingIsSentAgain() {
		this.guest.open("/owners/find").click("#add").isAt("/owners/new");
		enter("Annie", "Easley").click("#save");
		this.guest.sees("#name", "Annie Easley").page().goBack();
		this.guest.isAt("/owners/new");
		assertThat(this.guest.at("#form")).isVisible();
		assertThat(count("Easley")).isEqualTo(1);
	}

	@Test
	void anOwnerIsEdited() {
		this.guest.open("/owners/1").click("#edit");
		assertThat(this.guest.at("#firstName")).hasValue("George");
		this.guest.fill("#address", "1 New Street").click("#save");
		this.guest.sees("#notice", "Owner values updated").sees("#address", "1 New Street").isAt("/owners/1").stayed();
	}

	@Test
	void theButtonThatWasPressedIsSent() {
		this.guest.open("/owners/new");
		enter("Evelyn", "Boyd").click("#another");
		this.guest.sees("#notice", "New owner created").isAt("/owners/new");
		assertThat(this.guest.at("#firstName")).hasValue("");
		this.guest.stayed();
	}

	@Test
	void aButtonWithAnAddressOfItsOwnGoesThere() {
		this.guest.open("/owners/2/edit").click("#duplicate");
		this.guest.sees("#notice", "Owner duplicated").sees("#name", "Betty Davis").stayed();
		clinic.owners().delete(clinic.owners().findAll().stream().reduce((first, second) -> second).orElseThrow());
	}

	@Test
	void aPetIsAdded() {
		this.guest.open("/owners/5").click("#add-pet").fill("#form #name", "Tweety").fill("#birthDate", "2024-05-06");
		this.guest.page().selectOption("#type", "2");
		this.guest.click("#form button").sees("#notice", "Pet saved").sees("#pets td.pet", "Tweety").stayed();
		assertThat(this.guest.at("#pets td").nth(2)).hasText("dog");
	}

	@Test
	void aPetWithANameThatIsTakenIsRefused() {
		this.guest.open("/owners/1").click("#add-pet").fill("#form #name", "leo").fill("#birthDate", "2024-05-06");
		this.guest.click("#form button").sees("#name + .error", "is already in use").stayed();
		assertThat(this.guest.at("#birthDate")).hasValue("2024-05-06");
	}

	@Test
	void aPetIsEdited() {
		this.guest.open("/owners/2").follow("Edit pet").fill("#form #name", "Basilius").click("#form button");
		this.guest.sees("#pets td.pet", "Basilius").isAt("/owners/2").stayed();
	}

	@Test
	void aVisitIsBooked() {
		this.guest.open("/owners/2").follow("Add visit").click("#form button");
		this.guest.sees(".error", "must not be empty").fill("#description", "Wörm cure & 100 % <ok>");
		this.guest.click("#form button").sees(".visit", "2026-01-01 Wörm cure & 100 % <ok>").stayed();
	}

	@Test
	void anOwnerIsDeletedByAFormWithAnotherMethod() {
		int id = add("Gladys", "West");
		this.guest.page().onceDialog((dialog) -> dialog.accept());
		this.guest.open("/owners/" + id).click("#delete button").sees("#notice", "Owner deleted");
		this.guest.isAt("/owners/find").stayed();
		assertThat(clinic.owners().existsById(id)).isFalse();
	}

	@Test
	void aFormThatTheApplicationsOwnScriptStopsIsNotSent() {
		this.guest.page().onceDialog((dialog) -> dialog.dismiss());
		this.guest.open("/owners/3").click("#delete button");
		this.guest.sees("#name", "Eduardo Rodriquez").isAt("/owners/3");
		assertThat(clinic.owners().existsById(3)).isTrue();
	}

	@Test
	void dataIsShownAsTheBrowserShowsIt() {
		this.guest.open("/vets.html").follow("As JSON").isAt("/vets");
		assertThat(this.guest.at("body")).containsText("\"lastName\":\"Carter\"");
		this.guest.loaded();
	}

	@Test
	void anErrorIsShownAsAPage() {
		this.guest.expectingErrors().open("/").follow("Error").isAt("/oups").sees("#status", "500");
		this.guest.follow("Welcome").sees("h1", "Welcome");
	}

	@Test
	void anOwnerThatIsNotThereIsShownAsAPage() {
		int id = add("Christine", "Darden");
		this.guest.expectingErrors().open("/owners?page=3");
		clinic.owners().deleteById(id);
		this.guest.page().evaluate("(id) => document.querySelector('#owners a').href = '/owners/' + id", id);
		this.guest.click("#owners a").sees("#status", "404").isAt("/owners/" + id);
	}

	@Test
	void theLanguageChangesAndStays() {
		this.guest.open("/").follow("Deutsch").sees("h1", "Willkommen");
		assertThat(this.guest.at("html")).hasAttribute("lang", "de");
		this.guest.follow("Tierärzte").sees("h1", "Tierärzte");
		this.guest.follow("English").sees("h1", "Veterinarians").stayed();
	}

	@Test
	void whoeverHasToLogInIsLedBackAfterwards() {
		this.guest.open("/").follow("Administration").isAt("/login");
		logIn("secret").sees("#secret", "ada").sees("#user b", "ada");
		assertThat(this.guest.page()).hasURL(Pattern.compile(".*/admin(\\?continue)?$"));
	}

	@Test
	void aWrongPasswordIsTold() {
		this.guest.open("/login");
		logIn("wrong").sees("#failed", "Bad credentials").isAt("/login?error");
		assertThat(this.guest.at("#login-link")).isVisible();
	}

	@Test
	void aFormIsSentAfterALoginWhichChangesSessionAndToken() {
		this.guest.open("/owners/4").follow("Log in");
		logIn("secret").sees("#user b", "ada").follow("Find owners").fill("#lastName", "McTav").click("#search button");
		this.guest.click("#edit").fill("#form #city", "Edinburgh").click("#save");
		this.guest.sees("#notice", "Owner values updated").sees("#city", "Edinburgh").sees("#user b", "ada");
	}

	@Test
	void aLogoutIsShown() {
		this.guest.open("/login");
		logIn("secret").sees("#user b", "ada").click("#logout button").sees("#left", "You have been logged out");
		assertThat(this.guest.at("#login-link")).isVisible();
		this.guest.follow("Administration").isAt("/login");
	}

	@Test
	void aFormWithTheTokenOfAnotherSessionIsRefused() {
		this.guest.expectingErrors().open("/owners/new");
		enter("Marie", "Curie");
		this.guest.page().evaluate("() => document.querySelector('#form [name=_csrf]').value = 'forged'");
		this.guest.click("#save").sees("#status", "403");
		assertThat(count("Curie")).isZero();
	}

	@Test
	void aLinkDownloads() {
		this.guest.open("/owners/find");
		Download download = this.guest.page().waitForDownload(() -> this.guest.follow("Download"));
		assertThat(download.suggestedFilename()).isEqualTo("owners.csv");
		assertThat(contentOf(download)).contains("George;Franklin").contains("Alan;Turing");
		this.guest.isAt("/owners/find").sees("h1", "Find owners");
	}

	@Test
	void aLinkThatSaysSoDownloads() {
		this.guest.open("/owners/find");
		Download download = this.guest.page().waitForDownload(() -> this.guest.follow("Save"));
		assertThat(contentOf(download)).contains("George;Franklin");
		this.guest.isAt("/owners/find");
	}

	@Test
	void aFormDownloads() {
		this.guest.open("/owners/find").fill("#export input[name=city]", "Sun");
		Download download = this.guest.page().waitForDownload(() -> this.guest.click("#export button"));
		assertThat(download.suggestedFilename()).isEqualTo("export.csv");
		assertThat(contentOf(download)).contains("Betty;Davis").doesNotContain("Turing");
		this.guest.isAt("/owners/find").follow("Veterinarians").sees("h1", "Veterinarians");
	}

	@Test
	void aFileIsUploaded() {
		this.guest.open("/owners/6");
		this.guest.page()
			.setInputFiles("#upload input[type=file]",
					new FilePayload("photo.png", "image/png", "pixels".getBytes(StandardCharsets.UTF_8)));
		this.guest.click("#upload button").sees("#notice", "Photo taken: photo.png").sees("#photo", "6 bytes").loaded();
	}

	@Test
	void aLinkToAnotherSiteLeadsThere() {
		this.guest.expectingErrors().open("/").page().route("http://127.0.0.1:1/", (route) -> route.fulfill());
		this.guest.click("#away").page().waitForURL("http://127.0.0.1:1/");
	}

	@Test
	void aLinkForAnotherWindowOpensOne() {
		this.guest.open("/owners");
		Page other = this.guest.page().waitForPopup(() -> this.guest.at("a.blank").first().click());
		assertThat(other.locator("#name")).hasText("George Franklin");
		this.guest.isAt("/owners").sees("h1", "Owners");
	}

	@Test
	void aLinkWithinThePageScrolls() {
		this.guest.open("/owners").click("#top").isAt("/owners#owners").sees("h1", "Owners");
		assertThat(this.guest.page().evaluate("() => window.seen")).isEqualTo(true);
	}

	@Test
	void aPageWithEventsGetsThem() {
		this.guest.open("/").follow("Waiting room").sees("#board li", "Leo, please");
	}

	@Test
	void aPageWithScriptsOfItsOwnRunsThem() {
		this.guest.open("/").follow("Script").sees("#drawn", "Drawn by a script").sees("#library", "A file has run");
	}

	@Test
	void theScriptsOfAPageRunWheneverItIsOpened() {
		this.guest.open("/").follow("Script").sees("#library", "A file has run").follow("Welcome");
		this.guest.sees("h1", "Welcome").follow("Script").sees("#library", "A file has run");
		this.guest.page().goBack();
		this.guest.sees("h1", "Welcome").page().goForward();
		this.guest.sees("#drawn", "Drawn by a script").sees("#library", "A file has run");
	}

	@Test
	void aPageIsAnsweredWithItsStatus() {
		Response response = this.guest.page().navigate(clinic.url("/owners/999"));
		this.guest.expectingErrors().sees("#status", "404");
		assertThat(response.status()).isEqualTo(404);
	}

	private Guest enter(String firstName, String lastName) {
		return this.guest.fill("#firstName", firstName)
			.fill("#lastName", lastName)
			.fill("#address", "1 Langley Rd")
			.fill("#city", "Hampton")
			.fill("#telephone", "7575550000");
	}

	private Guest logIn(String password) {
		return this.guest.fill("[name=username]", "ada").fill("[name=password]", password).click("#login button");
	}

	private int add(String firstName, String lastName) {
		Owner owner = new Owner();
		owner.setFirstName(firstName);
		owner.setLastName(lastName);
		owner.setAddress("1 Street");
		owner.setCity("Town");
		owner.setTelephone("1234567890");
		return clinic.owners().save(owner).getId();
	}

	private static long count(String lastName) {
		return clinic.owners().findAll().stream().filter((owner) -> owner.getLastName().equals(lastName)).count();
	}

	private static String contentOf(Download download) {
		try {
			return Files.readString(download.path());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
