package io.github.reflexboot.userdata;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.reflexboot.UserData;
import io.github.reflexboot.relay.SpringCommits;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a request has read and changed in transactions.
 */
@Tag("same-on-every-server")
class UserDataTransactionTests {

	private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2)
		.generateUniqueName(true)
		.addScript("io/github/reflexboot/userdata/schema-h2.sql")
		.build();

	private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(this.database));

	private final List<String> refreshed = new ArrayList<>();

	private final UserData<String> theme = new StoredUserDataFactory(
			new JdbcUserDataStore(new JdbcTemplate(this.database)), new RequestUser(), new SpringCommits(),
			() -> new NotedBroadcaster(this.refreshed), new JsonMapper(), 1024)
		.of("theme", "light");

	@BeforeEach
	void visit() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setUserPrincipal(() -> "ada");
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
	}

	@AfterEach
	void end() {
		RequestContextHolder.resetRequestAttributes();
		this.database.shutdown();
	}

	@Test
	void aRequestGoesOnAfterARollbackAsIfItHadNotSaved() {
		assertThat(this.theme.get()).contains("light");
		this.transaction.executeWithoutResult((status) -> {
			this.theme.save("lost");
			assertThat(this.theme.get()).contains("lost");
			status.setRollbackOnly();
		});
		assertThat(this.theme.get()).contains("light");
		assertThat(this.refreshed).isEmpty();
		this.theme.save("dark");
		assertThat(this.theme.get()).contains("dark");
		assertThat(this.refreshed).containsExactly("ada");
	}

	@Test
	void aRequestIsToldOfTheCommitOnceForEachChange() {
		this.transaction.executeWithoutResult((status) -> {
			this.theme.update((before) -> before + "er");
			assertThat(this.refreshed).isEmpty();
		});
		assertThat(this.theme.get()).contains("lighter");
		assertThat(this.refreshed).containsExactly("ada");
	}

}
