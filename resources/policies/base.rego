# Turns the fragments that Catalog Manager Pro writes, one module per catalog, into the answers Trino asks for:
# opa.policy.uri is /v1/data/akko/trino_access/allow and opa.policy.batched-uri is /v1/data/akko/trino_access/batch.
# A fragment adds its catalog to `managed_catalog`, and to `allow_catalog` for those who may read it. Who is an
# admin is said by another module, in `admin_group` and `admin_user`.
package akko.trino_access

default allow := false

# Each of the two sets has one member here, so that both exist while there is no fragment at all.
# "system" is Trino's own catalog, and what it shows of others' queries is asked for separately (ViewQueryOwnedBy).
allow_catalog contains "system"

# No catalog can have this name: the brackets are outside the product's rule for names.
managed_catalog contains "(none)"

identity := input.context.identity

operation := input.action.operation

resource := input.action.resource

is_admin if {
	some group in identity.groups
	group in data.akko.trino_access.admin_group
}

is_admin if identity.user in data.akko.trino_access.admin_user

# Reading, and finding out what there is to read. A catalog's information_schema is part of the catalog: who may not
# read the one does not learn the other's names. Table functions are left out: one of them (`system.query` of the
# JDBC connectors) sends any text to the source.
read_operations := {
	"AccessCatalog",
	"FilterCatalogs",
	"FilterColumns",
	"FilterFunctions",
	"FilterSchemas",
	"FilterTables",
	"SelectFromColumns",
	"ShowColumns",
	"ShowCreateSchema",
	"ShowCreateTable",
	"ShowFunctions",
	"ShowSchemas",
	"ShowTables",
}

# Impersonation is nobody's, not even an admin's: seeing as somebody else sees is a power to grant on purpose.
never := {"ImpersonateUser"}

own_query_operations := {
	"FilterViewQueryOwnedBy",
	"KillQueryOwnedBy",
	"ViewQueryOwnedBy",
}

# The catalog's name stands in a different place for each kind of resource.
catalog := resource.catalog.name

catalog := resource.schema.catalogName

catalog := resource.table.catalogName

catalog := resource.function.catalogName

allow if {
	is_admin
	not operation in never
}

allow if operation == "ExecuteQuery"

allow if {
	operation in read_operations
	catalog in allow_catalog
}

# The built-in functions live in the system catalog.
allow if {
	operation == "ExecuteFunction"
	catalog == "system"
}

allow if {
	operation in own_query_operations
	resource.user.user == identity.user
}

# Batches: Trino sends the resources in one request and wants the indices of those allowed. Each rule reads the list
# directly, so it costs one pass; evaluating `allow` anew for each resource would copy the input each time.
batch contains index if {
	is_admin
	operation != "FilterColumns"
	some index, _ in input.action.filterResources
}

batch contains index if {
	operation == "FilterCatalogs"
	some index, item in input.action.filterResources
	item.catalog.name in allow_catalog
}

batch contains index if {
	operation == "FilterSchemas"
	some index, item in input.action.filterResources
	item.schema.catalogName in allow_catalog
}

batch contains index if {
	operation == "FilterTables"
	some index, item in input.action.filterResources
	item.table.catalogName in allow_catalog
}

batch contains index if {
	operation == "FilterFunctions"
	some index, item in input.action.filterResources
	item.function.catalogName in allow_catalog
}

batch contains index if {
	operation == "FilterViewQueryOwnedBy"
	some index, item in input.action.filterResources
	item.user.user == identity.user
}

# The odd one: a single table, and indices into its columns.
batch contains index if {
	operation == "FilterColumns"
	table := input.action.filterResources[0].table
	may_read(table.catalogName)
	some index, _ in table.columns
}

may_read(_) if is_admin

may_read(name) if name in allow_catalog
