package io.github.reflexboot.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.reflexboot.ReflexPresence;
import io.github.reflexboot.presence.PagePresence;
import io.github.reflexboot.presence.People;
import io.github.reflexboot.relay.Nodes;
import io.github.reflexboot.tab.Tabs;

/**
 * What knows who is present.
 */
@Configuration(proxyBeanMethods = false)
class PresenceConfiguration {

	@Bean
	@ConditionalOnMissingBean
	People reflexPeople(ReflexProperties properties) {
		return new People(properties.key());
	}

	@Bean
	@ConditionalOnMissingBean(ReflexPresence.class)
	PagePresence reflexPresence(Tabs tabs, People people, Nodes nodes, ReflexProperties properties) {
		return new PagePresence(tabs, people, nodes, properties.presence().timeToLive());
	}

}
