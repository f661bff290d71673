// The External Secrets operator's own reconcilers with its Vault provider alone: its program brings forty providers, each
// with its cloud's library.
package main

import (
	"flag"
	"os"
	"time"

	esv1 "github.com/external-secrets/external-secrets/apis/externalsecrets/v1"
	genv1alpha1 "github.com/external-secrets/external-secrets/apis/generators/v1alpha1"
	"github.com/external-secrets/external-secrets/pkg/controllers/externalsecret"
	"github.com/external-secrets/external-secrets/pkg/controllers/externalsecret/esmetrics"
	ctrlmetrics "github.com/external-secrets/external-secrets/pkg/controllers/metrics"
	"github.com/external-secrets/external-secrets/pkg/controllers/secretstore"
	"github.com/external-secrets/external-secrets/pkg/controllers/secretstore/ssmetrics"
	_ "github.com/external-secrets/external-secrets/pkg/provider/vault"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	clientgoscheme "k8s.io/client-go/kubernetes/scheme"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/cache"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/controller"
	"sigs.k8s.io/controller-runtime/pkg/log/zap"
	"sigs.k8s.io/controller-runtime/pkg/metrics/server"
)

func must(err error) {
	if err != nil {
		ctrl.Log.Error(err, "cannot start")
		os.Exit(1)
	}
}

func main() {
	namespace := flag.String("namespace", "", "the only one looked at")
	flag.Parse() // --kubeconfig is controller-runtime's own, which the Vault provider looks at too
	ctrl.SetLogger(zap.New())
	ctrlmetrics.SetUpLabelNames(false)
	esmetrics.SetUpMetrics()
	ssmetrics.SetUpMetrics()

	config := ctrl.GetConfigOrDie()
	config.QPS, config.Burst = 50, 100 // as the operator's chart sets them
	scheme := runtime.NewScheme()
	must(clientgoscheme.AddToScheme(scheme))
	must(esv1.AddToScheme(scheme))
	must(genv1alpha1.AddToScheme(scheme))
	manager, err := ctrl.NewManager(config, ctrl.Options{
		Scheme:  scheme,
		Metrics: server.Options{BindAddress: "0"},
		Cache:   cache.Options{DefaultNamespaces: map[string]cache.Config{*namespace: {}}},
		Client:  client.Options{Cache: &client.CacheOptions{DisableFor: []client.Object{&corev1.Secret{}, &corev1.ConfigMap{}}}},
	})
	must(err)
	must((&secretstore.StoreReconciler{
		Client: manager.GetClient(), Log: ctrl.Log.WithName("SecretStore"), Scheme: scheme, RequeueInterval: 5 * time.Minute,
	}).SetupWithManager(manager, controller.Options{}))
	must((&externalsecret.Reconciler{
		Client: manager.GetClient(), SecretClient: manager.GetClient(), Log: ctrl.Log.WithName("ExternalSecret"), Scheme: scheme,
		RestConfig: config, RequeueInterval: time.Hour,
	}).SetupWithManager(manager, controller.Options{}))
	must(manager.Start(ctrl.SetupSignalHandler()))
}
