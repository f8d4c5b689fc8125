package io.github.reflexboot.samples.showcase.site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Two tabs may give their session the same attribute at the same time: the table takes
 * both, and keeps the later one. Spring Session has such a statement for other databases.
 */
@Configuration
class SessionConfiguration {

	private static final String INSERT_OR_UPDATE = """
			MERGE INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
			KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) VALUES (?, ?, ?)""";

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> takesBoth() {
		return (sessions) -> sessions.setCreateSessionAttributeQuery(INSERT_OR_UPDATE);
	}

}
