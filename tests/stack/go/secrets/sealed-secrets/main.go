// The SealedSecrets controller's own parts, joined as its Main joins them, but with a kubeconfig: Main knows only the files
// that a pod finds at fixed paths.
package main

import (
	"context"
	"crypto/rand"
	"flag"
	"io"
	"os"
	"os/signal"
	"reflect"
	"syscall"
	"time"
	"unsafe" // for linkname too

	"github.com/bitnami-labs/sealed-secrets/pkg/client/clientset/versioned"
	"github.com/bitnami-labs/sealed-secrets/pkg/controller"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/clientcmd"
)

//go:linkname initKeyRegistry github.com/bitnami-labs/sealed-secrets/pkg/controller.initKeyRegistry
func initKeyRegistry(ctx context.Context, client kubernetes.Interface, random io.Reader, namespace, prefix, label string,
	size int, order string) (*controller.KeyRegistry, error)

//go:linkname initKeyRenewal github.com/bitnami-labs/sealed-secrets/pkg/controller.initKeyRenewal
func initKeyRenewal(ctx context.Context, registry *controller.KeyRegistry, period, validFor time.Duration, cutoff time.Time,
	name, annotations, labels string) (func(), error)

//go:linkname prepareController github.com/bitnami-labs/sealed-secrets/pkg/controller.prepareController
func prepareController(clientset kubernetes.Interface, namespace, keyNamespace string, tweak func(*metav1.ListOptions),
	flags *controller.Flags, sealed versioned.Interface, registry *controller.KeyRegistry) (*controller.Controller, error)

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	kubeconfig := flag.String("kubeconfig", "", "who we are")
	namespace := flag.String("namespace", "", "the only one looked at")
	keyNamespace := flag.String("key-namespace", "", "where the keys are kept")
	flag.Parse()
	config, err := clientcmd.BuildConfigFromFlags("", *kubeconfig)
	must(err)
	config.QPS, config.Burst = 50, 100
	clientset, err := kubernetes.NewForConfig(config)
	must(err)
	sealed, err := versioned.NewForConfig(config)
	must(err)
	flags := &controller.Flags{MaxRetries: 5, UpdateStatus: true, KeyOrderPriority: "CertNotBefore"}
	ctx := context.Background()
	registry, err := initKeyRegistry(ctx, clientset, rand.Reader, *keyNamespace, "sealed-secrets-key",
		controller.SealedSecretsKeyLabel, 2048, flags.KeyOrderPriority)
	must(err)
	_, err = initKeyRenewal(ctx, registry, 0, 24*time.Hour, time.Time{}, "sandbox", "", "")
	must(err)
	own, err := prepareController(clientset, *namespace, *keyNamespace, nil, flags, sealed, registry)
	must(err)
	status := reflect.ValueOf(own).Elem().FieldByName("updateStatus") // as Main sets it after preparing
	*(*bool)(unsafe.Pointer(status.UnsafeAddr())) = flags.UpdateStatus
	stop := make(chan struct{})
	go own.Run(stop)
	ended := make(chan os.Signal, 1)
	signal.Notify(ended, syscall.SIGTERM, syscall.SIGINT)
	<-ended
	close(stop)
}
