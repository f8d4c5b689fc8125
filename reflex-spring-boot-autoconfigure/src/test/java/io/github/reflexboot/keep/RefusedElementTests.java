package io.github.reflexboot.keep;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.extras.springsecurity6.dialect.SpringSecurityDialect;

import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.BeanDefinitionHolder;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.access.expression.AbstractSecurityExpressionHandler;
import org.springframework.security.access.expression.SecurityExpressionOperations;
import org.springframework.security.access.expression.SecurityExpressionRoot;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.FilterInvocation;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.servlet.support.csrf.CsrfRequestDataValueProcessor;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestScope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What is for one visitor is refused within an element that is to be shown to all, by
 * whatever way it gets in.
 */
@Tag("same-on-every-server")
class RefusedElementTests {

	@ParameterizedTest
	@ValueSource(strings = { "[[${session.cart}]]", "<b th:text='${session}'></b>", "[[${param.q}]]",
			"<b th:if='${param.q}'></b>", "[[${#root.session}]]", "[[${#this.session}]]", "[[${#ctx.session}]]",
			"[[${#vars.session}]]", "[[${#execInfo.now}]]", "[[${#ids.seq('x')}]]", "[[${#mvc.url('X#y')}]]",
			"[[${#fields.globalErrors()}]]", "[[${#authentication.name}]]",
			"<b th:if=\"${#authorization.expression('isAuthenticated()')}\"></b>", "<b sec:authentication='name'></b>",
			"<b sec:authorize='isAuthenticated()'></b>", "<b data-sec-authorize='isAuthenticated()'></b>",
			"<b th:replace='~{part}'></b>", "<b th:insert='~{part}'></b>", "<b reflex:subscribe=\"${'news'}\"></b>",
			"<input th:field='${form.name}'>", "<form th:action='@{/save}' method='post'></form>",
			"<b th:text='${@cart.count}'></b>", "<b th:text='${@visit.count}'></b>", "<b th:text='${{form.name}}'></b>",
			"<b th:each='x : ${row}' th:text='${session.cart}'></b>",
			"<i reflex:cache='${row}'>[[${session.cart}]]</i>" })
	void whatIsForOneVisitorIsRefused(String content) {
		TestTemplates templates = secured("<div reflex:cache='${ {row, form} }'>" + content + "</div>");
		for (int i = 0; i < 2; i++) {
			templates.request = request();
			assertThatThrownBy(() -> templates.show(model())).isInstanceOf(RefusedElementException.class)
				.hasMessageContaining("which is for one visitor or request, and what is kept is shown to all")
				.hasMessageContaining("(template: \"");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "[[${_csrf.token}]]", "[[${nonce}]]", "<b th:attr='nonce=${nonce}'></b>",
			"<b th:with='x=${nonce}'></b>", "<b th:each='x : ${nonce}'></b>", "[[__${nonce}__]]",
			"<b th:object='${nonce}'></b>", "[[${row + nonce}]]", "[[#{${nonce}}]]", "<b th:insert='~{${nonce}}'></b>",
			"<a th:href='@{/x(n=${nonce})}'></a>", "<b th:if='${nonce}'></b>",
			"<script th:inline='javascript'>let x = [[${nonce}]];</script>", "<i reflex:cache='${nonce}'></i>" })
	void whatTheKeyDoesNotReadIsRefused(String content) {
		TestTemplates templates = secured("<div reflex:cache='${row}'>" + content + "</div>");
		assertThatThrownBy(() -> templates.show(model())).isInstanceOf(RefusedElementException.class)
			.hasMessageMatching(
					"(?s)The element of reflex:cache=\"\\$\\{row}\" reads '(_csrf|nonce)', which its key does "
							+ "not read, .* Add it, as in reflex:cache=\"\\$\\{ \\{row, (_csrf|nonce)} }\", or take it out of the "
							+ "element \\(template: \"page\" - line 1.*");
	}

	@Test
	void theNumberOfARowHasToBeInTheKey() {
		String row = "<p th:each='row : ${rows}' reflex:cache='%s'>[[${rowStat.count}]]</p>";
		TestTemplates templates = TestTemplates.of(row.formatted("${row}"));
		assertThatThrownBy(() -> templates.show("rows", List.of("a"))).hasMessageContaining("reads 'rowStat'");
		assertThat(TestTemplates.of(row.formatted("${ {row, rowStat.count} }")).show("rows", List.of("a", "a")))
			.isEqualTo("<p>1</p><p>2</p>");
	}

	@Test
	void theSelectedObjectHasToBeInTheKey() {
		TestTemplates templates = TestTemplates
			.of("<div th:object='${other}'><p reflex:cache='${row}'>[[*{length()}]]</p></div>");
		assertThatThrownBy(() -> templates.show(Map.of("row", "a", "other", "b")))
			.hasMessageContaining("reads the object of *{…}");
	}

	@Test
	void theMessageNamesTheFileOfWhatIsRefused() {
		TestTemplates templates = TestTemplates
			.of("<ul>\n<li reflex:cache='${row}'><i th:insert='~{part}'></i></li>\n</ul>")
			.with("part", "<p>\n<b th:text='${session.x}'></b>");
		assertThatThrownBy(() -> templates.show("row", "a"))
			.hasMessageEndingWith("(template: \"part\" - line 2, col 4)")
			.hasMessageContaining("contains 'session'");
	}

	@Test
	void inDevelopmentItIsRefusedAsWell() {
		TestTemplates templates = TestTemplates.of("<p reflex:cache='${row}'>[[${session.x}]]</p>");
		templates.isCacheable = (template) -> false;
		assertThatThrownBy(() -> templates.show("row", "a")).rootCause().hasMessageContaining("contains 'session'");
	}

	@Test
	void whatIsRefusedIsNeverShownToTheNextVisitor() {
		TestTemplates templates = TestTemplates
			.of("<p reflex:cache='${row}'>[[${row == 'a' ? row : session.name}]]</p>");
		assertThat(templates.show("row", "a")).isEqualTo("<p>a</p>");
		for (int i = 0; i < 2; i++) {
			assertThatThrownBy(() -> templates.show("row", "b")).hasMessageContaining("contains 'session'");
		}
		assertThat(templates.show("row", "a")).isEqualTo("<p>a</p>");
	}

	@Test
	void whoMaySeeTheElementIsAskedEachTime() {
		TestTemplates templates = secured(
				"<p sec:authorize=\"hasAuthority('USER')\" reflex:cache='${row}'>[[${row}]]</p>");
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("anna", "", "USER"));
		assertThat(templates.show("row", "a")).isEqualTo("<p>a</p>");
		SecurityContextHolder.clearContext();
		assertThat(templates.show("row", "a")).isEmpty();
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("bert", "", "USER"));
		assertThat(templates.show("row", "a")).isEqualTo("<p>a</p>");
	}

	@Test
	void anAttributeOfAnotherDialectOnTheElementItselfIsRefusedWhoeverComesFirst() {
		TestTemplates templates = secured(
				"<p th:each='row : ${rows}' sec:authentication='name' reflex:cache='${row}'></p>");
		assertThatThrownBy(() -> templates.show("rows", List.of("a")))
			.hasMessageContaining("contains sec:authentication");
	}

	@Test
	void aLinkWithASessionIsForOneVisitor() {
		TestTemplates templates = TestTemplates.of("<a reflex:cache='${row}' th:href='@{/x(y=1)}'>[[${row}]]</a>");
		templates.sessionInLinks = ";jsessionid=ANNA";
		assertThat(templates.show("row", "a")).isEqualTo("<a href='/x;jsessionid=ANNA?y=1'>a</a>");
		templates.sessionInLinks = "";
		assertThat(templates.show("row", "a")).isEqualTo("<a href='/x?y=1'>a</a>");
		templates.sessionInLinks = ";jsessionid=BERT";
		assertThat(templates.show("row", "a")).isEqualTo("<a href='/x;jsessionid=BERT?y=1'>a</a>");
		templates.sessionInLinks = "";
		assertThat(templates.show("row", "a")).isEqualTo("<a href='/x?y=1'>a</a>");
	}

	@Test
	void aLinkWithASessionInAnInnerElementIsForOneVisitor() {
		TestTemplates templates = TestTemplates
			.of("<p reflex:cache='${ {row, x} }'>[[${x}]]<a reflex:cache='${row}' th:href='@{/x}'>[[${row}]]</a></p>");
		assertThat(templates.show(Map.of("row", "a", "x", 1))).isEqualTo("<p>1<a href='/x'>a</a></p>");
		assertThat(templates.show(Map.of("row", "a", "x", 2))).isEqualTo("<p>2<a href='/x'>a</a></p>");
		templates.sessionInLinks = ";jsessionid=BERT";
		assertThat(templates.show(Map.of("row", "a", "x", 2))).isEqualTo("<p>2<a href='/x;jsessionid=BERT'>a</a></p>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "${{row}} | makes a text of its key", "${} | ", "'' | " })
	void anImpossibleKeyIsRefused(String key, String problem) {
		assertThatThrownBy(() -> TestTemplates.of("<p reflex:cache='" + key + "'></p>").show("row", "a"))
			.hasMessageContaining((problem != null) ? problem : "page");
	}

	@Test
	void theElementOfOutputIsNotForTemplates() {
		assertThatThrownBy(() -> TestTemplates.of("<reflex:rendered></reflex:rendered>").show("row", "a"))
			.hasMessageContaining("<reflex:rendered> is not for templates");
	}

	@Test
	void anApplicationsOwnBeansAndObjectsCanBeUsed() {
		TestTemplates templates = TestTemplates
			.of("<p reflex:cache='${row}'>[[${@upper.apply(row)}]][[${#strings.length(row)}]][[#{x}]]</p>");
		templates.beans.registerBean("upper", Upper.class);
		assertThat(templates.show("row", "a")).isEqualTo("<p>A1x</p>");
	}

	@AfterEach
	void forgetWhoItIs() {
		SecurityContextHolder.clearContext();
	}

	private static Map<String, Object> model() {
		Form form = new Form("x");
		BindingResult binding = new BeanPropertyBindingResult(form, "form");
		return Map.of("row", "a", "form", form, BindingResult.MODEL_KEY_PREFIX + "form", binding);
	}

	private static TestTemplates secured(String page) {
		TestTemplates templates = new TestTemplates(TestTemplates.SPACE, new SpringSecurityDialect()).with("page", page)
			.with("part", "<i>[[${session.cart}]]</i>");
		templates.request = request();
		templates.beans.registerBean("requestDataValueProcessor", CsrfRequestDataValueProcessor.class);
		templates.beans.registerBean(Expressions.class);
		templates.beans.getBeanFactory().registerScope("request", new RequestScope());
		RootBeanDefinition cart = new RootBeanDefinition(Cart.class);
		cart.setScope("request");
		templates.beans.registerBeanDefinition("visit", new RootBeanDefinition(cart));
		BeanDefinitionHolder proxy = ScopedProxyUtils.createScopedProxy(new BeanDefinitionHolder(cart, "cart"),
				templates.beans, true);
		templates.beans.registerBeanDefinition("cart", proxy.getBeanDefinition());
		return templates;
	}

	private static MockHttpServletRequest request() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		CsrfToken token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token-of-anna");
		request.setAttribute(CsrfToken.class.getName(), token);
		request.setAttribute("_csrf", token);
		request.setAttribute("nonce", "nonce-of-this-request");
		request.setParameter("q", "x");
		return request;
	}

	static class Expressions extends AbstractSecurityExpressionHandler<FilterInvocation> {

		@Override
		protected SecurityExpressionOperations createSecurityExpressionRoot(Authentication visitor,
				FilterInvocation invocation) {
			return new SecurityExpressionRoot<>(() -> visitor, invocation) {
			};
		}

	}

	static class Cart {

		public int getCount() {
			return 1;
		}

	}

	static class Upper {

		public String apply(String text) {
			return text.toUpperCase();
		}

	}

	record Form(String name) {

		public String getName() {
			return this.name;
		}

	}

}
