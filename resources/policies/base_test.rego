# The inputs have the shape of those recorded from Trino 476.
package akko.trino_access_test

import data.akko.trino_access

admin := {"user": "alice", "groups": ["akko-admin"]}

analyst := {"user": "bob", "groups": ["akko-analyst"]}

nobody := {"user": "mallory", "groups": []}

# What the fragment of a catalog open to analysts makes of the two sets.
catalogs_for(identity) := {"system", "climascore"} if "akko-analyst" in identity.groups

catalogs_for(identity) := {"system"} if not "akko-analyst" in identity.groups

asks(identity, action) := {"context": {"identity": identity, "softwareStack": {"trinoVersion": "476"}}, "action": action}

decides(identity, action) if {
	trino_access.allow with input as asks(identity, action)
		with data.akko.trino_access.admin_group as {"akko-admin"}
		with trino_access.allow_catalog as catalogs_for(identity)
}

indices(identity, operation, resources) := chosen if {
	chosen := trino_access.batch with input as asks(identity, {"operation": operation, "filterResources": resources})
		with data.akko.trino_access.admin_group as {"akko-admin"}
		with trino_access.allow_catalog as catalogs_for(identity)
}

on_catalog(operation, name) := {"operation": operation, "resource": {"catalog": {"name": name}}}

select_from(catalog) := {"operation": "SelectFromColumns", "resource": {"table": {
	"catalogName": catalog,
	"schemaName": "scores",
	"tableName": "companies",
	"columns": ["name"],
}}}

about_user(operation, name) := {"operation": operation, "resource": {"user": {"user": name, "groups": []}}}

test_both_sets_exist_without_any_fragment if {
	trino_access.allow_catalog == {"system"}
	count(trino_access.managed_catalog) == 1
}

test_without_the_admins_module_nobody_is_admin if {
	not trino_access.allow with input as asks(admin, on_catalog("CreateCatalog", "climascore"))
}

test_an_admin_group_may_create_and_drop if {
	decides(admin, on_catalog("CreateCatalog", "climascore"))
	decides(admin, on_catalog("DropCatalog", "climascore"))
	decides(admin, select_from("anything"))
}

test_an_admin_may_be_named_as_a_user if {
	trino_access.allow with input as asks(nobody, on_catalog("CreateCatalog", "climascore"))
		with data.akko.trino_access.admin_user as {"mallory"}
}

test_an_allowed_person_reads_and_does_not_write if {
	decides(analyst, on_catalog("AccessCatalog", "climascore"))
	decides(analyst, on_catalog("ShowSchemas", "climascore"))
	decides(analyst, select_from("climascore"))
	not decides(analyst, on_catalog("CreateCatalog", "climascore"))
	not decides(analyst, on_catalog("DropCatalog", "climascore"))
	not decides(analyst, {"operation": "InsertIntoTable", "resource": {"table": {
		"catalogName": "climascore",
		"schemaName": "scores",
		"tableName": "companies",
	}}})
}

test_a_stranger_reads_nothing_but_system if {
	decides(nobody, {"operation": "ExecuteQuery"})
	decides(nobody, select_from("system"))
	not decides(nobody, on_catalog("AccessCatalog", "climascore"))
	not decides(nobody, select_from("climascore"))
}

test_an_identity_without_groups_is_a_stranger if {
	without_groups := {"user": "mallory"}
	not trino_access.allow with input as asks(without_groups, select_from("climascore"))
	trino_access.allow with input as asks(without_groups, {"operation": "ExecuteQuery"})
}

test_only_builtin_functions_run_for_everybody if {
	decides(nobody, {"operation": "ExecuteFunction", "resource": {"function": {
		"catalogName": "system",
		"schemaName": "builtin",
		"functionName": "lower",
	}}})
	not decides(analyst, {"operation": "ExecuteFunction", "resource": {"function": {
		"catalogName": "climascore",
		"schemaName": "system",
		"functionName": "query",
	}}})
}

test_one_sees_and_stops_ones_own_queries if {
	decides(analyst, about_user("ViewQueryOwnedBy", "bob"))
	decides(analyst, about_user("KillQueryOwnedBy", "bob"))
	not decides(analyst, about_user("ViewQueryOwnedBy", "alice"))
	decides(admin, about_user("KillQueryOwnedBy", "bob"))
}

test_nobody_impersonates if {
	not decides(admin, about_user("ImpersonateUser", "bob"))
	not decides(analyst, about_user("ImpersonateUser", "alice"))
}

test_batches_answer_indices if {
	catalogs := [{"catalog": {"name": "secret"}}, {"catalog": {"name": "climascore"}}, {"catalog": {"name": "system"}}]
	indices(analyst, "FilterCatalogs", catalogs) == {1, 2}
	indices(nobody, "FilterCatalogs", catalogs) == {2}
	indices(admin, "FilterCatalogs", catalogs) == {0, 1, 2}
}

test_each_filter_reads_its_own_kind_of_resource if {
	schema := [{"schema": {"catalogName": "climascore", "schemaName": "scores"}}]
	table := [{"table": {"catalogName": "climascore", "schemaName": "scores", "tableName": "companies"}}]
	function := [{"function": {"catalogName": "climascore", "schemaName": "scores", "functionName": "f"}}]
	indices(analyst, "FilterSchemas", schema) == {0}
	indices(analyst, "FilterTables", table) == {0}
	indices(analyst, "FilterFunctions", function) == {0}
	indices(nobody, "FilterSchemas", schema) == set()
	indices(nobody, "FilterTables", table) == set()
	indices(nobody, "FilterFunctions", function) == set()
}

test_columns_are_counted_within_one_table if {
	columns := [{"table": {
		"catalogName": "climascore",
		"schemaName": "scores",
		"tableName": "companies",
		"columns": ["id", "name", "country"],
	}}]
	indices(analyst, "FilterColumns", columns) == {0, 1, 2}
	indices(admin, "FilterColumns", columns) == {0, 1, 2}
	indices(nobody, "FilterColumns", columns) == set()
}

test_query_lists_show_ones_own if {
	queries := [{"user": {"user": "alice", "groups": []}}, {"user": {"user": "bob", "groups": []}}]
	indices(analyst, "FilterViewQueryOwnedBy", queries) == {1}
	indices(admin, "FilterViewQueryOwnedBy", queries) == {0, 1}
}
